import { InputError } from '@backstage/errors';
import type { Clock, Instant } from '../model';

/** Goes on from a moment as fast as the machine's clock, or stands there until somebody moves it. */
export class CompanyClock implements Clock {
  readonly #founded: Instant;
  readonly #machine: () => Instant;
  #shown: Instant;
  /** What the machine showed when ours showed `#shown`; none while ours stands. */
  #since?: Instant;

  /**
   * @param options.founded - the company's first moment: no clock of its shows an earlier one
   * @param options.start - what it shows first; default: what the machine shows
   * @param options.running - whether it goes on from there
   * @param options.machine - for tests
   * @throws InputError if it would start before the company was founded
   */
  constructor(options: {
    founded: Instant;
    start?: Instant;
    running: boolean;
    machine?: () => Instant;
  }) {
    this.#founded = options.founded;
    this.#machine = options.machine ?? Date.now;
    this.#shown = this.#checked(options.start ?? this.#machine());
    if (options.running) {
      this.run();
    }
  }

  get running(): boolean {
    return this.#since !== undefined;
  }

  now(): Instant {
    return this.#since === undefined
      ? this.#shown
      : this.#shown + (this.#machine() - this.#since);
  }

  /**
   * Shows another moment from now on. Nothing else happens: the company has always known what it will do.
   *
   * @throws InputError if the moment lies before the company's founding
   */
  set(at: Instant): void {
    this.#shown = this.#checked(at);
    if (this.running) {
      this.#since = this.#machine();
    }
  }

  run(): void {
    this.#since ??= this.#machine();
  }

  stop(): void {
    this.#shown = this.now();
    this.#since = undefined;
  }

  #checked(at: Instant): Instant {
    if (!Number.isSafeInteger(at) || at < this.#founded) {
      throw new InputError(
        `The company's clock starts at ${new Date(
          this.#founded,
        ).toISOString()}, when it was founded`,
      );
    }
    return at;
  }
}
