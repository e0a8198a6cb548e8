import type { Response } from 'express';
import { JiraFlavour } from '../JiraFlavour';

const minute = 60_000;
/** What answers speak of as long as nothing is limited. */
const usualLimit = 600;

/** Counts the requests of accounts in each minute of the wall clock, as it is real time that clients wait. */
export class RequestLimit {
  readonly #counts = new Map<string, { minute: number; requests: number }>();
  readonly #wallClock: () => number;

  constructor(wallClock: () => number = Date.now) {
    this.#wallClock = wallClock;
  }

  /**
   * Counts a request and tells the account, by headers, what is left.
   *
   * @param most - requests in a minute; none is unlimited
   * @returns whether it is one too many
   */
  count(
    account: string,
    res: Response,
    flavour: JiraFlavour,
    most: number | undefined,
  ): boolean {
    const now = this.#wallClock();
    const current = Math.floor(now / minute);
    const before = this.#counts.get(account);
    const requests = before?.minute === current ? before.requests + 1 : 1;
    this.#counts.set(account, { minute: current, requests });

    const limit = most ?? usualLimit;
    const refused = most !== undefined && requests > most;
    const remaining = Math.max(limit - requests, most === undefined ? 1 : 0);
    const wait = Math.ceil(((current + 1) * minute - now) / 1000);
    res.set({
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(remaining),
    });
    if (flavour === 'cloud') {
      // No epoch but a time, to the minute.
      const reset = new Date((current + 1) * minute).toISOString();
      res.set('X-RateLimit-Reset', `${reset.slice(0, 16)}Z`);
    } else {
      res.set({
        'X-RateLimit-Interval-Seconds': '60',
        'X-RateLimit-FillRate': String(limit),
        'Retry-After': refused ? String(wait) : '0',
      });
    }
    if (refused && flavour === 'cloud') {
      res.set({
        'Retry-After': String(wait),
        'RateLimit-Reason': 'jira-burst-based',
      });
    }
    return refused;
  }
}
