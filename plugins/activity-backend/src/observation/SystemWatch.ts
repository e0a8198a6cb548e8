import { readDatabaseClock } from '../store/clock';
import type { Database } from '../store/Database';
import { SharedWork } from './SharedWork';
import { readSystemState, type SystemState } from './SystemState';

/** The state as it was known, and how much time has gone by since. */
export interface KnownState {
  state: SystemState;
  /** The time that the clock of the database shows by now, UTC epoch milliseconds. */
  now: number;
}

/** How long who asks waits for the database, in milliseconds. */
const defaultTimeoutMs = 2_000;

/**
 * Looks at the state of the system now and then, on behalf of all who want to know it: health and gauges. However often they
 * ask, the database is asked seldom, and while it is down they get what was known before.
 */
export class SystemWatch {
  readonly #state: SharedWork<void>;
  readonly #probe: SharedWork<number>;
  /** Milliseconds that only ever grow. */
  readonly #elapsed: () => number;
  #known: { state: SystemState; readAt: number } | undefined;

  constructor(options: {
    database: Pick<Database, 'read'>;
    timeoutMs?: number;
    elapsed?: () => number;
  }) {
    const { database, timeoutMs = defaultTimeoutMs } = options;
    this.#elapsed = options.elapsed ?? (() => performance.now());
    this.#state = new SharedWork(async () => {
      const state = await database.read('readSystemState', readSystemState);
      this.#known = { state, readAt: this.#elapsed() };
    }, timeoutMs);
    this.#probe = new SharedWork(async () => {
      const startedAt = this.#elapsed();
      await database.read('probe', readDatabaseClock);
      return this.#elapsed() - startedAt;
    }, timeoutMs);
  }

  /**
   * The state, read anew if what is known is older than `maxAgeMs`.
   *
   * @returns what is known if the database does not answer; undefined if nothing is
   */
  async look(maxAgeMs: number): Promise<KnownState | undefined> {
    const age = this.#elapsed() - (this.#known?.readAt ?? -Infinity);
    if (age >= maxAgeMs) await this.#state.get();
    if (!this.#known) return undefined;
    const { state, readAt } = this.#known;
    return { state, now: state.at + this.#elapsed() - readAt };
  }

  /** How long one small transaction takes, in milliseconds; undefined if the database does not answer in time. */
  async probe(): Promise<number | undefined> {
    return this.#probe.get();
  }
}
