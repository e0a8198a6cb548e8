import { Random } from '../chance';
import { Foundation, Instant, Person } from '../model';
import { Day, dayMs, weekdayOf, yearOf } from './civilDate';
import { daysOff } from './daysOff';
import { countryOf, publicHolidays } from './publicHolidays';
import { isCrunch } from './quarters';
import { ZoneDays } from './ZoneDays';

const minuteMs = 60_000;
/** Nobody is away for longer and comes back. */
const longestAbsenceDays = 60;
/** Longer than from one evening to the next morning. */
const longNightMs = 40 * 60 * minuteMs;
/** How much gets done in each sixteenth of a working day, with a lunch break. */
const busyness = [6, 9, 10, 9, 8, 6, 3, 4, 7, 9, 9, 8, 7, 6, 4, 3].map(
  (weight, slot) => [slot, weight] as const,
);
/** Ten years: what is decided about these days is kept. */
const decidedDays = 3650;
const known = 1;
const works = 2;
const crunch = 4;

/** When one person works: weekdays and hours, holidays, illness, crunch, joining and leaving. */
export class WorkCalendar {
  readonly #company: Pick<Foundation, 'founded' | 'options'>;
  readonly #person: Person;
  readonly #zone: ZoneDays;
  readonly #country;
  readonly #off = new Map<number, Set<Day>>();
  /** What has been decided about the days from `#firstDay` on: 0 is nothing yet. */
  readonly #decided = new Uint8Array(decidedDays);
  readonly #firstDay: Day;

  constructor(
    company: Pick<Foundation, 'founded' | 'options'>,
    person: Person,
  ) {
    this.#company = company;
    this.#person = person;
    this.#zone = ZoneDays.of(person.zone);
    this.#country = countryOf(person.zone);
    this.#firstDay = Math.floor(company.founded / dayMs) - 30;
  }

  dayOf(at: Instant): Day {
    return this.#zone.dayOf(at);
  }

  /** Whether this person works on a local day, at least for some hours. */
  worksOn(day: Day): boolean {
    return (this.#verdict(day) & works) !== 0;
  }

  /** When a working day usually begins. */
  startOf(day: Day): Instant {
    return this.#zone.at(day, this.#person.hours.from * 60);
  }

  /** When it usually ends, exclusively. */
  endOf(day: Day): Instant {
    const longer = this.#verdict(day) & crunch ? 150 : 0;
    return this.#zone.at(day, this.#person.hours.to * 60 + longer);
  }

  /** The first moment of work from `at` on, `at` itself if it is one; none if this person has left by then. */
  next(at: Instant): Instant | undefined {
    const first = this.#zone.dayOf(at);
    for (let day = first; day < first + longestAbsenceDays; day++) {
      if (this.worksOn(day)) {
        if (at < this.endOf(day)) return Math.max(at, this.startOf(day));
      }
    }
    return undefined;
  }

  /**
   * When this person gets round to something that waits from `at` on: within minutes at work, else in the course of the next
   * working day, most of all in its morning; after a weekend perhaps some days later, and now and then late in the evening.
   * None if this person has left by then.
   */
  soon(at: Instant, random: Random): Instant | undefined {
    let next = this.next(at);
    if (next === undefined) return undefined;
    const waits = next - at > longNightMs ? random.below(4) : 0;
    for (let i = 0; i < waits; i++) {
      next = this.next(this.endOf(this.#zone.dayOf(next))) ?? next;
    }
    const day = this.#zone.dayOf(next);
    if (random.percent(5)) {
      const evening = this.#zone.at(day, 1170 + random.below(200));
      if (evening > next) return evening + random.below(minuteMs);
    }
    const length = this.endOf(day) - next;
    const wanted =
      next === at ? random.below(12 * minuteMs) : timeOfDay(random, length);
    return next + Math.min(wanted, length - 1);
  }

  /** So many minutes of work later; none if this person has left by then. */
  later(at: Instant, minutes: number): Instant | undefined {
    let rest = minutes * minuteMs;
    let now = this.next(at);
    while (now !== undefined) {
      const to = this.endOf(this.#zone.dayOf(now));
      if (now + rest < to) return now + rest;
      rest -= to - now;
      now = this.next(to);
    }
    return undefined;
  }

  #verdict(day: Day): number {
    const place = day - this.#firstDay;
    if (this.#decided[place] & known) return this.#decided[place];
    const inCrunch = isCrunch(this.#company, day);
    const verdict =
      known |
      (inCrunch ? crunch : 0) |
      (this.#isWorkday(day, inCrunch) ? works : 0);
    if (place >= 0 && place < decidedDays) this.#decided[place] = verdict;
    return verdict;
  }

  #isWorkday(day: Day, inCrunch: boolean): boolean {
    const { employed, workdays } = this.#person;
    const weekday = weekdayOf(day);
    const saturday = weekday === 5 && workdays.length === 5 && inCrunch;
    if (!saturday && !workdays.includes(weekday)) return false;
    const start = this.startOf(day);
    if (start < employed.from) return false;
    if (employed.until !== undefined && start >= employed.until) return false;
    const year = yearOf(day);
    if (publicHolidays(this.#country, year).has(day)) return false;
    let off = this.#off.get(year);
    if (!off) {
      off = daysOff(this.#company.options.seed, this.#person, year);
      this.#off.set(year, off);
    }
    return !off.has(day);
  }
}

function timeOfDay(random: Random, length: number): number {
  const slot = random.pickWeighted(busyness);
  const slotMs = Math.floor(length / busyness.length);
  return slot * slotMs + Math.floor((random.below(10_000) * slotMs) / 10_000);
}
