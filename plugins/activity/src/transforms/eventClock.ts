import type { ActivityEvent } from '@activity-insights/plugin-activity-common';
import { DateTime } from 'luxon';

/** When an event happened on the clock that it is shown on. */
export interface EventClock {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:mm`; missing where people are hidden, as the answer holds no time of day then. */
  time?: string;
  /** Whether it is the time of UTC because the clock of the event is not known. */
  isUtc: boolean;
}

/**
 * Reads the clock of an event.
 *
 * @param zone - the zone of the answer: an IANA zone, or `author` for the event's own clock
 */
export function eventClock(
  event: Pick<ActivityEvent, 'occurredAt' | 'localTime'>,
  zone: string,
): EventClock {
  const { occurredAt, localTime } = event;
  if (localTime) {
    return {
      date: localTime.slice(0, 10),
      time: localTime.slice(11, 16),
      isUtc: false,
    };
  }
  if (!occurredAt.includes('T')) return { date: occurredAt, isUtc: false };
  const inZone = DateTime.fromISO(occurredAt, { zone });
  const local = inZone.isValid
    ? inZone
    : DateTime.fromISO(occurredAt, { zone: 'utc' });
  return {
    date: local.toISODate() ?? occurredAt.slice(0, 10),
    time: local.toFormat('HH:mm'),
    isUtc: !inZone.isValid,
  };
}
