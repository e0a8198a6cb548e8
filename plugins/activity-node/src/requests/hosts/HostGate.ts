import { SourceError } from '../../SourceError';
import type { Clock } from '../Clock';
import { FairQueue } from './FairQueue';
import type { Pause } from './Pause';
import type { Pace } from './RateLimitLedger';
import { Stopwatch } from './Stopwatch';
import { bucketRateOf, TokenBucket } from './TokenBucket';
import type { Admission, Visitor } from './Visitor';
import { Waiter } from './Waiter';

export interface HostGateOptions {
  host: string;
  clock: Clock;
  /** How many may be in at a time. */
  concurrency: number;
  /** How many are let in within any 60 seconds. */
  perMinute: number;
  /** Nobody waits where nobody will be let in for longer than this. */
  longestWaitMs: number;
  /** What the host's own statements allow at an instant. */
  paceAt: (now: number) => Pace | undefined;
}

/**
 * The way into one host: bounds how many requests are under way and how many are sent per minute, obeys pauses, and lets
 * waiters in by turns. When nobody will be let in for long, all waiters are told when to come back.
 */
export class HostGate {
  readonly #options: HostGateOptions;
  readonly #queue = new FairQueue<Waiter>();
  readonly #bucket: TokenBucket;
  /** Runs while the budget or a pause holds waiters back. */
  readonly #held = new Stopwatch();
  #concurrency: number;
  #perMinute: number;
  #pause: Pause | undefined;
  #inFlight = 0;
  #cancelTimer: (() => void) | undefined;

  constructor(options: HostGateOptions) {
    this.#options = options;
    this.#concurrency = options.concurrency;
    this.#perMinute = options.perMinute;
    const rate = bucketRateOf(options.perMinute);
    this.#bucket = new TokenBucket(rate, this.#now());
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  /** The pause that holds now. */
  get pause(): Pause | undefined {
    const isOver = (this.#pause?.until ?? 0) <= this.#now();
    return isOver ? undefined : this.#pause;
  }

  setLimits(concurrency: number, perMinute: number): void {
    this.#concurrency = concurrency;
    this.#perMinute = perMinute;
    this.#review();
  }

  /** Lets nobody in until a pause is over; a longer one that holds already stays. */
  pauseFor(pause: Pause): void {
    if ((this.pause?.until ?? 0) >= pause.until) return;
    this.#pause = pause;
    // What would be saved up meanwhile must not come as a burst when the pause is over.
    this.#bucket.rest(pause.until, this.#now());
    this.#review();
  }

  /** Counts a request that is sent under the admission of another one, such as the second half of a redirect. */
  charge(): void {
    this.#bucket.take(this.#now());
  }

  /** Sends everybody away who waits. */
  refuseWaiting(createError: () => unknown): void {
    this.#stopTimer();
    for (const waiter of this.#queue.drain()) waiter.refuse(createError());
  }

  /**
   * Waits for its turn.
   *
   * @throws SourceError if nobody is let in for too long; the reason of the signal if that is aborted
   */
  async enter(visitor: Visitor): Promise<Admission> {
    visitor.signal?.throwIfAborted();
    const waiter = new Waiter(visitor, {
      clock: this.#options.clock,
      heldBefore: this.#held.totalMs(this.#now()),
      createGiveUpError: () => this.#crowdedError(),
      onLeaving: (leaving, error) => {
        this.#queue.remove(leaving.party, leaving);
        leaving.refuse(error);
        this.#review();
      },
    });
    this.#queue.add(waiter.party, waiter);
    this.#review();
    return waiter.admitted;
  }

  /** Looks again at who may enter. */
  #review(): void {
    this.#stopTimer();
    while (this.#queue.size > 0) {
      const now = this.#now();
      const waitMs = this.#waitMs(now);
      if (waitMs > this.#options.longestWaitMs) {
        this.refuseWaiting(() => this.#closedError(now, waitMs));
        return;
      }
      if (this.#inFlight >= this.#concurrency) return;
      if (waitMs > 0) {
        this.#held.start(now);
        this.#cancelTimer = this.#options.clock.after(waitMs, () =>
          this.#review(),
        );
        return;
      }
      this.#admitNext(now);
    }
  }

  /** For how long nobody is let in. */
  #waitMs(now: number): number {
    const base = bucketRateOf(this.#perMinute);
    const pace = this.#options.paceAt(now);
    const slower = pace && pace.perMs < base.perMs ? pace : undefined;
    // Where nothing is granted, nothing that was saved up counts.
    const burst = slower && slower.perMs > 0 ? 1 : 0;
    this.#bucket.setRate(slower ? { perMs: slower.perMs, burst } : base, now);
    const budgetMs = this.#bucket.waitMs(now);
    const pausedMs = (this.pause?.until ?? now) - now;
    const untilFreshMs = (slower?.until ?? Infinity) - now;
    return Math.max(pausedMs, Math.min(budgetMs, untilFreshMs));
  }

  #admitNext(now: number): void {
    const waiter = this.#queue.take();
    if (!waiter) return;
    this.#bucket.take(now);
    this.#inFlight += 1;
    let hasLeft = false;
    waiter.admit({
      heldMs: this.#held.totalMs(now) - waiter.heldBefore,
      leave: () => {
        if (hasLeft) return;
        hasLeft = true;
        this.#inFlight -= 1;
        this.#review();
      },
    });
  }

  #closedError(now: number, waitMs: number): SourceError {
    const { pause } = this;
    const { host } = this.#options;
    const when = new Date(now + waitMs).toISOString();
    return new SourceError(
      pause?.code ?? 'rate-limited',
      pause
        ? `${host} has asked to wait until ${when}: ${pause.reason}`
        : `${host} grants hardly any more requests; the next one may be sent at ${when}`,
      { retryAfterMs: Math.ceil(waitMs) },
    );
  }

  #crowdedError(): SourceError {
    const { host, longestWaitMs } = this.#options;
    return new SourceError(
      'rate-limited',
      `Too many requests wait for ${host}: its limits did not let this one through in time`,
      { retryAfterMs: longestWaitMs },
    );
  }

  #stopTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#held.stop(this.#now());
  }

  #now(): number {
    return this.#options.clock.now();
  }
}
