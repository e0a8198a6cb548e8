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

/** What answers should say of the events, found by looking at one after the other. */
export function countNaively(
  events: StoredEvent[],
  { from, to, timezone = 'UTC', include }: EventsQuestion,
) {
  const matrix = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  const days = new Map<string, number>();
  const excluded = { bots: 0, copies: 0, merges: 0, bulk: 0 };
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
      ids.push(event.id);
    }
  }
  return { matrix, days, excluded, total: ids.length, ids: new Set(ids) };
}
