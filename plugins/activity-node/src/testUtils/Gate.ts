/**
 * Where a fake waits until a test lets it go on, so that tests wait for what happens and never for time.
 *
 * @public
 */
export class Gate {
  /** Resolves when something waits at the gate. */
  readonly reached: Promise<void>;
  readonly #opened: Promise<void>;
  readonly #deaf: boolean;
  #markReached: () => void = () => {};
  #open: () => void = () => {};

  /** @param deaf - an abort does not let anything through */
  constructor(deaf = false) {
    this.#deaf = deaf;
    this.reached = new Promise(resolve => {
      this.#markReached = resolve;
    });
    this.#opened = new Promise(resolve => {
      this.#open = resolve;
    });
  }

  /** Lets through what waits, now or later. */
  open(): void {
    this.#open();
  }

  /** Waits until the gate is open or, unless it is deaf, the signal is aborted. */
  async pass(signal: AbortSignal): Promise<void> {
    this.#markReached();
    if (this.#deaf) {
      await this.#opened;
      return;
    }
    let stopWaiting = () => {};
    const aborted = new Promise<void>(resolve => {
      stopWaiting = resolve;
      signal.addEventListener('abort', stopWaiting, { once: true });
      if (signal.aborted) {
        resolve();
      }
    });
    await Promise.race([this.#opened, aborted]);
    signal.removeEventListener('abort', stopWaiting);
  }
}
