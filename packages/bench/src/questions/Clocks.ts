import { authorClock, placeClock, type AnswerClock } from './AnswerClock';

/** The zones that numbers are checked in. */
export const zones = [
  'UTC',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/New_York',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'author',
];

/** Clocks by zone; they remember, so that each moment is asked for once. */
export class Clocks {
  readonly #clocks = new Map<string, AnswerClock>();

  /** @param fallback - the zone of the entity, for `author` */
  get(zone: string, fallback: string): AnswerClock {
    const key = zone === 'author' ? `author ${fallback}` : zone;
    const clock =
      this.#clocks.get(key) ??
      (zone === 'author' ? authorClock(fallback) : placeClock(zone));
    this.#clocks.set(key, clock);
    return clock;
  }
}
