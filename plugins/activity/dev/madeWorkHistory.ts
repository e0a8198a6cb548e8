import type {
  WorkHistory,
  WorkHistoryQuery,
  WorkItemName,
} from '@activity-insights/plugin-activity-common';
import { addDays, toDayNumber } from '../src/transforms/localDates';

/** A tree that grows from 48 items to 79, and shrinks once; most of it is done in the end. */
export function madeWorkHistory(
  { key }: WorkItemName,
  { from, to, interval = 'week' }: WorkHistoryQuery,
): WorkHistory {
  const last = to ?? new Date().toISOString().slice(0, 10);
  const first = from ?? addDays(last, -90);
  const step = interval === 'week' ? 7 : 1;
  const count = Math.ceil((toDayNumber(last) - toDayNumber(first) + 1) / step);
  const points = Array.from({ length: count }, (_, index) => {
    const left = index > count / 2 ? 4 : 0;
    const total = 48 + Math.round((31 * (index + 1)) / count) - left;
    const done = Math.round(54 * ((index + 1) / count) ** 1.2);
    return {
      date: addDays(last, (index + 1 - count) * step),
      total,
      done,
      estimate: total * 3,
      estimateDone: done * 3,
    };
  });
  const moves = (summary: string, length: number) =>
    Array.from({ length }, (_, index) => ({
      key: `STORY-${500 + index}`,
      summary: `${summary} ${index + 1}`,
      at: `${addDays(first, 5 + index)}T10:00:00Z`,
    }));
  return {
    key,
    timezone: 'Europe/Berlin',
    from: first,
    to: last,
    interval,
    points,
    added: moves('Receipt by mail, part', 9),
    removed: moves('Pay by telegram, part', 4),
    addedCount: 9,
    removedCount: 4,
    exact: {
      from: `${addDays(first, 20)}T00:00:00Z`,
      reasons: [
        'Of 3 items the parent has changed without an entry in the changelog.',
      ],
    },
  };
}
