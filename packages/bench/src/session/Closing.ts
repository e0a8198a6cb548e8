/** Things that were started and are to be ended, the last one first, whether the work ends, fails or is interrupted. */
export class Closing {
  readonly #ends: (() => Promise<void>)[] = [];
  #closed: Promise<void> | undefined;

  /** Ends all of it and the process when a signal arrives. */
  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.stderr.write('Interrupted, closing\n');
        this.close().finally(() => process.exit(1));
      });
    }
  }

  add(end: () => Promise<void>): void {
    this.#ends.push(end);
  }

  /** May be called again; a thing that cannot be ended does not keep the others. */
  async close(): Promise<void> {
    this.#closed ??= this.#endAll();
    await this.#closed;
  }

  async #endAll(): Promise<void> {
    for (const end of this.#ends.reverse()) {
      await end().catch(error => process.stderr.write(`${error}\n`));
    }
  }
}
