import { dayOfDate } from './dayNumbers';
import { dayMs } from './durations';

/** A point in time as a caller wrote it. */
export interface Moment {
  /** What the writer's clock showed, as milliseconds that would be its epoch if the zone were UTC. */
  wall: number;
  /** The offset that was written (milliseconds); missing for dates and local times, which are the answer zone's. */
  offset?: number;
}

const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads an ISO 8601 date, local date-time or instant.
 *
 * @returns undefined if the text is none of them, or the calendar has no such date
 */
export function parseMoment(text: string): Moment | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, date, hour = '0', minute = '0', second = '0', fraction = '', zone] =
    match;
  const day = dayOfDate(date);
  if (day === undefined || date.startsWith('0')) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return undefined;
  }
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const wall = day * dayMs + seconds * 1000 + Number(fraction.padEnd(3, '0'));
  if (zone === undefined) return { wall };
  const offset = parseOffset(zone);
  return offset === undefined ? undefined : { wall, offset };
}

function parseOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(-2));
  if (hours > 23 || minutes > 59) return undefined;
  const size = (hours * 60 + minutes) * 60_000;
  return text.startsWith('-') ? -size : size;
}
