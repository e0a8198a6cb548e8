import { quartersPerWeek } from './weekOfQuarter';

/** When a team works, by the quarters of its local week; 0 is Monday 00:00. */
export interface WorkingHours {
  /** As it is told: days and times in one spelling. */
  text: string;
  /** 672 quarters of an hour. */
  isInside: readonly boolean[];
  /** Seven days, Monday first; work that goes on after midnight belongs to the day on which it began. */
  isWorkingDay: readonly boolean[];
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const quartersPerDay = quartersPerWeek / 7;

/** What counts where nobody says when they work. */
export const defaultWorkingHours = 'Mon-Fri 09:00-17:00';

/**
 * Reads working hours such as `Mon-Fri 09:00-17:30`, or several with commas between them, `Mon-Thu 08:00-16:30, Fri
 * 08:00-14:00`. Days may go on after Sunday (`Sun-Thu`), hours after midnight (`Mon-Fri 20:00-04:00`). Times are quarters of
 * an hour.
 *
 * @returns undefined for anything else
 */
export function parseWorkingHours(text: string): WorkingHours | undefined {
  const isInside = new Array<boolean>(quartersPerWeek).fill(false);
  const isWorkingDay = new Array<boolean>(7).fill(false);
  const told: string[] = [];
  for (const part of text.split(',')) {
    const shift = parseShift(part.trim());
    if (!shift) return undefined;
    const { first, last, from, to } = shift;
    for (let step = 0; ; step += 1) {
      const day = (first + step) % 7;
      isWorkingDay[day] = true;
      for (let quarter = from; quarter < to; quarter += 1) {
        isInside[(day * quartersPerDay + quarter) % quartersPerWeek] = true;
      }
      if (day === last) break;
    }
    const names = [...new Set([days[first], days[last]])].join('-');
    told.push(`${names} ${timeOf(from)}-${timeOf(to)}`);
  }
  return { text: told.join(', '), isInside, isWorkingDay };
}

/** Days as numbers from Monday on; quarters from the midnight that begins a day, `to` maybe on the next. */
interface Shift {
  first: number;
  last: number;
  from: number;
  to: number;
}

function parseShift(text: string): Shift | undefined {
  const parts =
    /^([a-z]{3})(?:\s*-\s*([a-z]{3}))?\s+(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})$/i.exec(
      text,
    );
  if (!parts) return undefined;
  const [, firstName, lastName = firstName, start, end] = parts;
  const first = dayOfName(firstName);
  const last = dayOfName(lastName);
  const from = quarterOfTime(start);
  const until = quarterOfTime(end);
  if (first < 0 || last < 0 || from === undefined || until === undefined) {
    return undefined;
  }
  if (from === until || from === quartersPerDay) return undefined;
  return {
    first,
    last,
    from,
    to: until > from ? until : until + quartersPerDay,
  };
}

function dayOfName(name: string): number {
  return days.findIndex(day => day.toLowerCase() === name.toLowerCase());
}

function quarterOfTime(text: string): number | undefined {
  const [hours, minutes] = text.split(':').map(Number);
  const quarter = hours * 4 + minutes / 15;
  const isTime =
    minutes < 60 && Number.isInteger(quarter) && quarter <= quartersPerDay;
  return isTime ? quarter : undefined;
}

function timeOf(quarter: number): string {
  const ofDay = quarter > quartersPerDay ? quarter - quartersPerDay : quarter;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(ofDay / 4))}:${two((ofDay % 4) * 15)}`;
}
