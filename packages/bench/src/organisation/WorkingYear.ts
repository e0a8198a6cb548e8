import { WeightedChoice } from './WeightedChoice';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;

/** Sunday first, as dates count. */
const weekdayWeights = [0.08, 1, 1.05, 1.05, 1, 0.85, 0.12];

/** Local hours: a morning, a shorter afternoon, some evenings, hardly a night. */
const hourWeights = [
  0.6, 0.4, 0.3, 0.2, 0.2, 0.4, 1, 2.5, 6, 9.5, 11, 10, 6, 8, 10, 10, 9, 6.5,
  3.5, 2.2, 2, 1.8, 1.4, 1,
];

/** The year before a moment, as people work in it: working hours by their own clocks, weekends and holidays thin. */
export class WorkingYear {
  readonly from: number;
  readonly now: number;
  readonly #days: WeightedChoice;
  readonly #hours = new WeightedChoice(hourWeights);
  readonly #offsets = new Map<string, Int16Array>();
  readonly #count: number;

  /** @param now - UTC epoch milliseconds, the end of the year; a midnight in UTC */
  constructor(now: number, days = 365) {
    this.now = now;
    this.#count = days;
    this.from = now - days * dayMs;
    this.#days = new WeightedChoice(
      Array.from({ length: days }, (_, day) =>
        weightOfDay(new Date(this.from + day * dayMs)),
      ),
    );
  }

  /** The position at which the last so many days begin. */
  recentFrom(days: number): number {
    return this.#days.startOf(Math.max(0, this.#count - days));
  }

  /**
   * A moment at which somebody in a zone was at work.
   *
   * @param position - where in the work of the year, at least 0, less than 1: a larger one gives no earlier local date
   * @param time - the same for the time of the day
   */
  moment(
    zone: string,
    position: number,
    time: number,
  ): { instant: number; offsetMinutes: number } {
    const day = this.#days.at(position);
    const hour = this.#hours.at(time);
    const begin = this.#hours.startOf(hour);
    const end = hour === 23 ? 1 : this.#hours.startOf(hour + 1);
    const intoHour = Math.floor(((time - begin) / (end - begin)) * 3600) * 1000;
    const offsetMinutes = this.#offsetsOf(zone)[day];
    const wall = this.from + day * dayMs + hour * hourMs + intoHour;
    return {
      instant: this.#inside(wall - offsetMinutes * minuteMs),
      offsetMinutes,
    };
  }

  /** Local days reach beyond the year at its ends; what does is moved by a day. */
  #inside(instant: number): number {
    if (instant < this.from) return instant + dayMs;
    return instant >= this.now ? instant - dayMs : instant;
  }

  /** Minutes east of UTC for each day, as they are at noon. */
  #offsetsOf(zone: string): Int16Array {
    const known = this.#offsets.get(zone);
    if (known) return known;
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      timeZoneName: 'longOffset',
    });
    const offsets = Int16Array.from({ length: this.#count }, (_, day) =>
      parseOffset(format.format(this.from + day * dayMs + 12 * hourMs)),
    );
    this.#offsets.set(zone, offsets);
    return offsets;
  }
}

function weightOfDay(date: Date): number {
  const weight = weekdayWeights[date.getUTCDay()];
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const isHoliday = (month === 12 && day >= 23) || (month === 1 && day <= 2);
  if (isHoliday) return weight * 0.25;
  return month === 8 ? weight * 0.8 : weight;
}

/** @param text - ends in GMT, GMT+05:30 or the like */
function parseOffset(text: string): number {
  const match = /GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(text);
  if (!match) throw new Error(`No offset in ${text}`);
  const [, sign, hours, minutes] = match;
  if (!sign) return 0;
  const value = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -value : value;
}
