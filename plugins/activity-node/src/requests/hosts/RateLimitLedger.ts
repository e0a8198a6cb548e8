import type { RateLimit } from '../answers/parseRateLimit';

/** How fast a host may be asked, and until when that holds (UTC epoch milliseconds). */
export interface Pace {
  perMs: number;
  until: number;
}

/** A rate limit of which it is known how much is left, and until when. */
export interface OpenWindow extends RateLimit {
  remaining: number;
  resetAt: number;
  /** The pace that spends what is left by the end, as of when the host said so; undefined while there is plenty. */
  perMs: number | undefined;
}

/** Two statements about one window may differ by this, for answers travel and clocks are read in seconds. */
const sameWindowMs = 2_000;

/** While more than this share is left nobody needs to go slow. */
const plentifulShare = 0.5;

/**
 * What a host has said about the requests it still grants, per credential and resource. Once half of a window is used
 * up, the rest is spread over the rest of its time.
 */
export class RateLimitLedger {
  readonly #windows = new Map<string, OpenWindow>();

  /** @param owner - whose credential was used */
  note(owner: string, stated: RateLimit, now: number): void {
    const { remaining, resetAt } = stated;
    if (remaining === undefined || resetAt === undefined) return;
    const key = `${owner} ${stated.resource}`;
    const known = this.#windows.get(key);
    const isSameWindow =
      known !== undefined &&
      known.resetAt > now &&
      known.refillPerMs === undefined &&
      Math.abs(known.resetAt - resetAt) <= sameWindowMs;
    // Answers overtake each other: within a window the lowest number is the newest.
    const left = isSameWindow
      ? Math.min(known.remaining, remaining)
      : remaining;
    const window = { ...stated, remaining: left, resetAt };
    this.#windows.set(key, { ...window, perMs: paceOf(window, now) });
  }

  /** The pace that the scarcest window allows; undefined if there is plenty. */
  paceAt(now: number): Pace | undefined {
    return this.#open(now)
      .flatMap(({ perMs, resetAt: until }) =>
        perMs === undefined ? [] : { perMs, until },
      )
      .sort((a, b) => a.perMs - b.perMs)
      .at(0);
  }

  /** The window of which the smallest share is left. */
  scarcestAt(now: number): OpenWindow | undefined {
    return this.#open(now)
      .sort((a, b) => shareLeft(a) - shareLeft(b))
      .at(0);
  }

  #open(now: number): OpenWindow[] {
    for (const [key, { resetAt }] of this.#windows) {
      if (resetAt <= now) this.#windows.delete(key);
    }
    return [...this.#windows.values()];
  }
}

type StatedWindow = Omit<OpenWindow, 'perMs'>;

function paceOf(window: StatedWindow, now: number): number | undefined {
  const { remaining, resetAt, limit, refillPerMs = 0 } = window;
  const isPlentiful = limit !== undefined && shareLeft(window) > plentifulShare;
  return isPlentiful || resetAt <= now
    ? undefined
    : remaining / (resetAt - now) + refillPerMs;
}

/** Where the size of the window is not known, more requests left sort behind fewer, and all of them before a half. */
function shareLeft({ remaining, limit }: StatedWindow): number {
  if (limit === undefined)
    return (remaining / (remaining + 1)) * plentifulShare;
  return limit > 0 ? remaining / limit : 0;
}
