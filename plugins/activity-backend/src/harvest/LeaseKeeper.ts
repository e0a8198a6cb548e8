import type { Database } from '../store/Database';
import {
  type HeldLease,
  leaseMs,
  renewLease,
} from '../store/streams/renewLease';

/** How often a lease is renewed, and for how long it holds without, in milliseconds. */
export interface LeaseTimes {
  renewEveryMs: number;
  leaseMs: number;
}

/** A quarter of a lease: three renewals may fail before it is lost. */
const defaultTimes: LeaseTimes = { renewEveryMs: 15_000, leaseMs };

/**
 * Renews a lease while a stream is read, and aborts the read when the lease is another's, or may be: when the database has
 * not answered for as long as a lease lasts. A process that was paused for longer learns it here or, if it writes first,
 * from the fenced cursor.
 */
export class LeaseKeeper {
  /** Aborts when the read is to end. */
  readonly signal: AbortSignal;
  readonly #controller = new AbortController();
  readonly #database: Database;
  readonly #lease: HeldLease;
  readonly #stop: AbortSignal;
  readonly #times: LeaseTimes;
  readonly #abort = () => this.#controller.abort();
  #renewal: NodeJS.Timeout | undefined;
  #expiry: NodeJS.Timeout | undefined;

  /** @param stop - aborts the read as well */
  constructor(
    database: Database,
    lease: HeldLease,
    stop: AbortSignal,
    times: LeaseTimes = defaultTimes,
  ) {
    this.signal = this.#controller.signal;
    this.#database = database;
    this.#lease = lease;
    this.#stop = stop;
    this.#times = times;
  }

  /** Begins to renew. The lease is as old as the call at most. */
  start(): void {
    this.#stop.addEventListener('abort', this.#abort, { once: true });
    if (this.#stop.aborted) this.#abort();
    this.#hold(performance.now());
  }

  stop(): void {
    clearTimeout(this.#renewal);
    clearTimeout(this.#expiry);
    this.#stop.removeEventListener('abort', this.#abort);
    this.#renewal = undefined;
  }

  /** @param since - when the database was asked for the lease, which is before it began */
  #hold(since: number): void {
    clearTimeout(this.#expiry);
    const left = since + this.#times.leaseMs - performance.now();
    this.#expiry = setTimeout(this.#abort, left).unref();
    this.#renewLater();
  }

  #renewLater(): void {
    this.#renewal = setTimeout(
      () => this.#renew(),
      this.#times.renewEveryMs,
    ).unref();
  }

  async #renew(): Promise<void> {
    const askedAt = performance.now();
    const renewal = this.#renewal;
    const held = await this.#database
      .write('renewLease', tx => renewLease(tx, this.#lease))
      // The database may be back before the lease ends; if not, the read does.
      .catch(() => undefined);
    const isOver = this.#renewal !== renewal || this.signal.aborted;
    if (isOver) return;
    if (held === false) this.#abort();
    else if (held) this.#hold(askedAt);
    else this.#renewLater();
  }
}
