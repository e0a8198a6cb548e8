import type { Database } from '../store/Database';
import { renewLease } from '../store/operations/claimStream';
import type { HeldLease } from '../store/operations/endRead';

/** A quarter of a lease: three renewals may fail before it is lost. */
const renewEveryMs = 15_000;

/**
 * Renews a lease while a stream is read, and aborts the read when the lease is another's. A process that was paused for
 * longer than the lease learns it here or, if it writes first, from the fenced cursor.
 */
export class LeaseKeeper {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;

  /** @param stop - aborts the read as well */
  constructor(database: Database, lease: HeldLease, stop: AbortSignal) {
    this.signal = AbortSignal.any([this.#controller.signal, stop]);
    this.#timer = setInterval(async () => {
      const held = await database
        .write('renewLease', tx =>
          renewLease(tx, lease.streamId, lease.leaseToken),
        )
        // The database may be back before the lease ends; if not, the fence holds.
        .catch(() => true);
      if (!held) this.#controller.abort();
    }, renewEveryMs);
    this.#timer.unref();
  }

  /** Aborts when the read is to end. */
  readonly signal: AbortSignal;

  stop(): void {
    clearInterval(this.#timer);
  }
}
