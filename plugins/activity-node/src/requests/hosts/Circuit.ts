import { SourceError } from '../../SourceError';
import type { Clock } from '../Clock';
import type { RequestPolicy } from '../RequestPolicy';

/**
 * Whether a host is asked at all: `closed` as usual, `open` while it is left alone, `half-open` when one request may try.
 *
 * @public
 */
export type CircuitState = 'closed' | 'open' | 'half-open';

/** What has become of a request that the circuit let pass; the first call counts, the others do nothing. */
export interface Passage {
  /** The host has answered, be it with a refusal. */
  succeeded(): void;
  /**
   * The host has failed.
   *
   * @param reason - for people, free of secrets
   * @param target - what was asked for, if something else there may well work: it then counts once, however often it
   *   fails, so that one broken page does not stand for its host
   */
  failed(reason: string, target?: string): void;
  /** It is not known: the request was aborted, or never sent. */
  abandoned(): void;
}

/** How a circuit tells of its changes, once for each. */
export interface CircuitListener {
  onOpened(until: number, reason: string): void;
  onClosed(): void;
}

type CircuitPolicy = Pick<
  RequestPolicy,
  'failuresToOpen' | 'firstRestMs' | 'longestRestMs'
>;

/** When to come back, for those who find a probe under way. */
const afterProbeMs = 5_000;

/**
 * The circuit of one host. It opens after some failures in a row; when its rest is over one request may try, and its
 * success closes the circuit while its failure makes the next rest longer.
 */
export class Circuit {
  readonly #host: string;
  readonly #policy: CircuitPolicy;
  readonly #clock: Clock;
  readonly #listener: CircuitListener;
  #failures = 0;
  readonly #failedTargets = new Set<string>();
  #rests = 0;
  #openUntil: number | undefined;
  #reason: string | undefined;
  #probe: symbol | undefined;

  constructor(
    host: string,
    policy: CircuitPolicy,
    clock: Clock,
    listener: CircuitListener,
  ) {
    this.#host = host;
    this.#policy = policy;
    this.#clock = clock;
    this.#listener = listener;
  }

  get state(): CircuitState {
    if (this.#openUntil === undefined) return 'closed';
    return this.#clock.now() < this.#openUntil ? 'open' : 'half-open';
  }

  /** UTC epoch milliseconds; undefined while closed. */
  get openUntil(): number | undefined {
    return this.#openUntil;
  }

  /** Why it is not closed. */
  get reason(): string | undefined {
    return this.#reason;
  }

  /** @throws SourceError `unavailable` if the host is left alone */
  enter(): Passage {
    const { state } = this;
    if (state === 'open' || this.#probe) throw this.refusal();
    const id = Symbol('passage');
    if (state === 'half-open') this.#probe = id;
    return this.#createPassage(id);
  }

  /** The error for those who may not enter. */
  refusal(): SourceError {
    const until = this.#openUntil ?? 0;
    const restMs = until - this.#clock.now();
    return new SourceError(
      'unavailable',
      restMs > 0
        ? `${this.#host} is left alone until ${new Date(
            until,
          ).toISOString()}: ${this.#reason}`
        : `${this.#host} is being tried with one request: ${this.#reason}`,
      { retryAfterMs: restMs > 0 ? restMs : afterProbeMs },
    );
  }

  #createPassage(id: symbol): Passage {
    let isOver = false;
    const end = (settle: (isProbe: boolean) => void) => {
      if (isOver) return;
      isOver = true;
      const isProbe = this.#probe === id;
      if (isProbe) this.#probe = undefined;
      settle(isProbe);
    };
    return {
      succeeded: () => end(() => this.#close()),
      failed: (reason, target) =>
        end(isProbe => this.#count(isProbe, reason, target)),
      abandoned: () => end(() => {}),
    };
  }

  #count(isProbe: boolean, reason: string, target: string | undefined): void {
    if (isProbe) {
      this.#open(`it still fails: ${reason}`);
      return;
    }
    // Requests that were under way when it opened have nothing new to say.
    if (this.#openUntil !== undefined) return;
    if (target !== undefined) {
      if (this.#failedTargets.has(target)) return;
      this.#failedTargets.add(target);
    }
    this.#failures += 1;
    if (this.#failures >= this.#policy.failuresToOpen) {
      this.#open(`${this.#failures} failures in a row, the last: ${reason}`);
    }
  }

  #open(reason: string): void {
    const { firstRestMs, longestRestMs } = this.#policy;
    const restMs = Math.min(firstRestMs * 2 ** this.#rests, longestRestMs);
    this.#rests += 1;
    this.#openUntil = this.#clock.now() + restMs;
    this.#reason = reason;
    this.#listener.onOpened(this.#openUntil, reason);
  }

  #close(): void {
    this.#failures = 0;
    this.#failedTargets.clear();
    // A late answer may come before the probe's: the probe is then a request like any other.
    this.#probe = undefined;
    if (this.#openUntil === undefined) return;
    this.#rests = 0;
    this.#openUntil = undefined;
    this.#reason = undefined;
    this.#listener.onClosed();
  }
}
