import { excludedAs } from '@activity-insights/plugin-activity-common';
import { DateTime } from 'luxon';
import type { EventsQuestion } from '../usecases/activity/ActivityQuestion';
import type { StoredEvent } from './seedRandomActivity';

/** The local time of an event, as a date-time of UTC. */
function wallOf(event: StoredEvent, timezone: string): DateTime {
  const { at, authorOffset } = event;
  if (timezone !== 'author') {
    const local = DateTime.fromMillis(at, { zone: timezone });
    return local.setZone('UTC', { keepLocalTime: true });
  }
  if (authorOffset === undefined || Math.abs(authorOffset) > 840) {
    return wallOf(event, 'Europe/Berlin');
  }
  return DateTime.fromMillis(at + authorOffset * 60_000, { zone: 'UTC' });
}

/** Where a local time lies when Monday to Friday, nine to five, are working hours. */
function paceOf({ weekday, hour }: DateTime) {
  if (weekday <= 5 && hour >= 9 && hour < 17) return 'inside';
  if (hour >= 22 || hour < 6) return 'night';
  return weekday <= 5 ? 'evening' : 'weekend';
}

/** What answers should say of the events, found by looking at one after the other. */
export function countNaively(
  events: StoredEvent[],
  { from, to, timezone = 'UTC', include }: EventsQuestion,
) {
  const matrix = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  const days = new Map<string, number>();
  const excluded = { bots: 0, copies: 0, merges: 0, bulk: 0 };
  const pace = { inside: 0, evening: 0, night: 0, weekend: 0 };
  const weeks = new Map<string, typeof pace>();
  const ids: number[] = [];
  const end = (text: string) =>
    timezone === 'author'
      ? DateTime.fromISO(text, { zone: 'UTC', setZone: true })
          .setZone('UTC', { keepLocalTime: true })
          .toMillis()
      : DateTime.fromISO(text, { zone: timezone }).toMillis();
  const [first, last] = [end(from!), end(to!)];
  for (const event of events) {
    const wall = wallOf(event, timezone);
    const time = timezone === 'author' ? wall.toMillis() : event.at;
    if (time < first || time >= last) continue;
    const reason = excludedAs(event.class, include);
    if (reason) {
      excluded[reason] += 1;
    } else {
      matrix[wall.weekday - 1][wall.hour] += 1;
      const date = wall.toISODate()!;
      days.set(date, (days.get(date) ?? 0) + 1);
      const label = wall.toFormat("kkkk-'W'WW");
      const week = weeks.get(label) ?? {
        inside: 0,
        evening: 0,
        night: 0,
        weekend: 0,
      };
      weeks.set(label, week);
      pace[paceOf(wall)] += 1;
      week[paceOf(wall)] += 1;
      ids.push(event.id);
    }
  }
  const total = ids.length;
  return { matrix, days, pace, weeks, excluded, total, ids: new Set(ids) };
}
