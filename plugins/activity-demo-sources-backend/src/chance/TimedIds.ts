/** Numbers that rise with time, for one kind of thing on a whole site, given out by one of several lanes. */
export interface TimedIdOptions {
  /** When the site began; nothing is older. Epoch milliseconds. */
  epoch: number;
  /** How many lanes give out numbers of this kind, such as all teams. */
  lanes: number;
  /** Which of them this is, from 0. */
  lane: number;
  /** Below the first number. */
  base: number;
  /** What a number resolves, in milliseconds: a minute if not said. Take a second for what comes in bursts. */
  tick?: number;
}

/**
 * Gives out numbers that are unique on the whole site although no lane knows of the others: the time since the epoch
 * says the number, each lane has its own remainder, and what happens within one tick moves on to the next free one. To
 * the tick, numbers of all lanes rise with time; those of one lane rise strictly.
 */
export class TimedIds {
  readonly #options: Required<TimedIdOptions>;
  #last = -1;

  constructor(options: TimedIdOptions) {
    this.#options = { tick: 60_000, ...options };
  }

  /**
   * The number of what happened at this moment. Moments have to be given in order of time: a number follows from those
   * before it.
   */
  take(at: number): number {
    const { epoch, lanes, lane, base, tick } = this.#options;
    const ticks = Math.max(Math.floor((at - epoch) / tick), this.#last + 1);
    this.#last = ticks;
    return base + ticks * lanes + lane;
  }
}
