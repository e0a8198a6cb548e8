import { setTimeout as pause } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import type { Clock, Company } from './model';

/** In a company of fewer teams all lives are kept, and told in no time. */
const manyTeams = 8;
const aWhile = 20;

/**
 * Tells the lives of all teams of a large company once, before somebody asks for lists of the whole site: those have rows
 * of so many teams that the first one would have to wait for most of them.
 */
export class TellingAhead {
  readonly #company: Company;
  readonly #clock: Clock;
  #waiting = 0;

  constructor(company: Company, clock: Clock) {
    this.#company = company;
    this.#clock = clock;
  }

  /** To be passed by all requests: nobody who waits for an answer is to wait for this. */
  readonly attend: RequestHandler = (_req, res, next) => {
    this.#waiting += 1;
    res.once('close', () => {
      this.#waiting -= 1;
    });
    next();
  };

  /**
   * Ends when everything is told, or when it is aborted; says whether all lives are told and kept.
   *
   * @param delay - before it begins, in milliseconds: whoever has started the company asks for something first
   */
  async run(signal?: AbortSignal, delay = 0): Promise<boolean> {
    const { teams } = this.#company;
    if (teams.length <= manyTeams) return false;
    await pause(delay, undefined, { signal }).catch(() => undefined);
    for (const { id } of teams) {
      if (!(await this.#isTurn(signal))) return false;
      this.#company.prepare(id, this.#clock.now(), 'changes');
    }
    return true;
  }

  /** Waits until nobody else does; false if there is no need to go on. */
  async #isTurn(signal?: AbortSignal): Promise<boolean> {
    do {
      await pause(this.#waiting > 0 ? aWhile : 0);
    } while (this.#waiting > 0 && !signal?.aborted);
    return !signal?.aborted;
  }
}
