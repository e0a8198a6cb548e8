import {
  createLocalClock,
  dateOf,
  startOfDate,
  type LocalClock,
} from '../../truth/localClock';

const dayMs = 86_400_000;

/** A stretch of time with the dates of its zone. UTC epoch milliseconds, half-open. */
export interface TrueStretch {
  from: number;
  to: number;
  /** The whole of it is not within the period, or is not over. */
  partial: boolean;
}

/** Dates, `YYYY-MM-DD`, and when they begin in a zone; found by looking at its clock. */
export class Calendar {
  readonly zone: string;
  readonly #clock: LocalClock;
  readonly #starts = new Map<string, number>();

  /** @param zone - IANA name */
  constructor(zone: string) {
    this.zone = zone;
    this.#clock = createLocalClock(zone);
  }

  /** The date at an instant. */
  dateAt(at: number): string {
    return dateOf(this.#clock(Math.floor(at / 1000)));
  }

  startOf(date: string): number {
    const known =
      this.#starts.get(date) ?? startOfDate(this.#clock, date) * 1000;
    this.#starts.set(date, known);
    return known;
  }

  endOf(date: string): number {
    return this.startOf(dateAfter(date, 1));
  }

  /** The dates from one until before another. */
  dates(from: string, to: string): string[] {
    const dates: string[] = [];
    for (let date = from; date < to; date = dateAfter(date, 1)) {
      dates.push(date);
    }
    return dates;
  }

  /** The weeks, from Monday on, or the months of some dates, cut at their ends. */
  stretches(
    from: string,
    to: string,
    interval: 'day' | 'week' | 'month',
    now: number,
  ): TrueStretch[] {
    const [first, last] = [this.startOf(from), this.startOf(to)];
    const beginnings = new Set(
      this.dates(from, to).map(date => beginningOf(date, interval)),
    );
    return [...beginnings].map(beginning => {
      const begin = this.startOf(beginning);
      const end = this.startOf(nextAfter(beginning, interval));
      return {
        from: Math.max(begin, first),
        to: Math.min(end, last),
        partial: begin < first || end > last || end > now,
      };
    });
  }
}

/** A date some days later, or earlier. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

function beginningOf(date: string, interval: 'day' | 'week' | 'month'): string {
  if (interval === 'day') return date;
  if (interval === 'month') return `${date.slice(0, 7)}-01`;
  const weekday = (new Date(Date.parse(date)).getUTCDay() + 6) % 7;
  return dateAfter(date, -weekday);
}

function nextAfter(date: string, interval: 'day' | 'week' | 'month'): string {
  if (interval === 'month') return beginningOf(dateAfter(date, 31), 'month');
  return dateAfter(date, interval === 'week' ? 7 : 1);
}
