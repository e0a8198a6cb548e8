import { IANAZone } from 'luxon';
import { Instant } from '../model';
import { Day, dayMs } from './civilDate';

const blockDays = 32;
const minuteMs = 60_000;

/**
 * The local days of one zone, with one offset a day, that of its noon. On the two days of a year on which clocks change,
 * the small hours are an hour off: for working time that is near enough, and hundreds of times faster than asking.
 */
export class ZoneDays {
  static readonly #known = new Map<string, ZoneDays>();
  readonly #zone: IANAZone;
  readonly #blocks = new Map<number, Int16Array>();

  private constructor(zone: string) {
    this.#zone = IANAZone.create(zone);
  }

  /** @param zone - IANA */
  static of(zone: string): ZoneDays {
    let days = ZoneDays.#known.get(zone);
    if (!days) {
      days = new ZoneDays(zone);
      ZoneDays.#known.set(zone, days);
    }
    return days;
  }

  /** Minutes east of UTC at noon. */
  offset(day: Day): number {
    const block = Math.floor(day / blockDays);
    let offsets = this.#blocks.get(block);
    if (!offsets) {
      offsets = this.#read(block * blockDays);
      this.#blocks.set(block, offsets);
    }
    return offsets[day - block * blockDays];
  }

  /** @param minute - of the local day; it may lie outside of it */
  at(day: Day, minute: number): Instant {
    return day * dayMs + (minute - this.offset(day)) * minuteMs;
  }

  dayOf(at: Instant): Day {
    const near = at + this.offset(Math.floor(at / dayMs)) * minuteMs;
    const day = Math.floor(near / dayMs);
    // Far from midnight the offset of the day before is good enough.
    const hour = Math.floor((near - day * dayMs) / 3_600_000);
    if (hour > 1 && hour < 22) return day;
    if (at < this.at(day, 0)) return day - 1;
    return at >= this.at(day + 1, 0) ? day + 1 : day;
  }

  /** Asks for the ends of a block, and for the day between them on which clocks change: never twice within a block. */
  #read(first: Day): Int16Array {
    const offsets = new Int16Array(blockDays);
    const before = this.#noon(first, this.#zone.offset(first * dayMs));
    const after = this.#noon(first + blockDays - 1, before);
    offsets.fill(after);
    if (before === after) return offsets;
    let [same, changed] = [0, blockDays - 1];
    while (changed - same > 1) {
      const middle = Math.floor((same + changed) / 2);
      if (this.#noon(first + middle, before) === before) same = middle;
      else changed = middle;
    }
    return offsets.fill(before, 0, changed);
  }

  /** @param guess - the offset of a day nearby */
  #noon(day: Day, guess: number): number {
    return this.#zone.offset(day * dayMs + dayMs / 2 - guess * minuteMs);
  }
}
