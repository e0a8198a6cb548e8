import type { Response } from 'express';

const minute = 60_000;

/** Counts the requests of tokens in each minute of the wall clock, as it is real time that clients wait. */
export class RequestLimit {
  readonly #counts = new Map<string, { minute: number; requests: number }>();
  readonly #wallClock: () => number;

  constructor(wallClock: () => number = Date.now) {
    this.#wallClock = wallClock;
  }

  /**
   * Counts a request. One too many is refused in plain text, by a limiter that stands in front of the API; only then do
   * headers tell of the limit.
   *
   * @param most - requests in a minute; none is unlimited
   * @returns whether it was refused
   */
  refuses(token: string, res: Response, most: number | undefined): boolean {
    const now = this.#wallClock();
    const current = Math.floor(now / minute);
    const before = this.#counts.get(token);
    const requests = before?.minute === current ? before.requests + 1 : 1;
    this.#counts.set(token, { minute: current, requests });
    if (most === undefined || requests <= most) return false;
    const reset = (current + 1) * minute;
    res
      .status(429)
      .set({
        'RateLimit-Limit': String(most),
        'RateLimit-Observed': String(requests),
        'RateLimit-Remaining': '0',
        'RateLimit-Name': 'throttle_authenticated_api',
        'RateLimit-Reset': String(reset / 1000),
        'RateLimit-ResetTime': new Date(reset).toUTCString(),
        'Retry-After': String(Math.ceil((reset - now) / 1000)),
      })
      .type('text')
      .send('Retry later\n');
    return true;
  }
}
