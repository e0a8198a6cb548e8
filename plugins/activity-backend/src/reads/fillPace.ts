import type {
  EventClass,
  Pace,
} from '@activity-insights/plugin-activity-common';
import { dateOfDay, dayOfDate } from '../time/dayNumbers';
import { paceParts, type PacePart } from '../time/paceOfQuarters';
import { isoWeekLabel, mondayOfWeek, weekOfDay } from '../time/weekOfQuarter';
import type { ValueCount } from './counts';
import { tally, type Tally } from './tally';
import { readWeekPart } from './weekPart';

/**
 * How much happened inside working hours and outside, altogether and by ISO week; every week of the range has an entry.
 *
 * @param dates - local dates of the range, `YYYY-MM-DD`, in order
 * @param counts - by local week and index into `paceParts`, see `readWeekPart`
 */
export function fillPace(
  dates: readonly string[],
  counts: ValueCount[],
  include: readonly EventClass[],
): Tally & Pick<Pace, PacePart | 'weeks'> {
  const byWeek = new Map(
    dates.map((date): [number, Record<PacePart, number>] => [
      weekOfDay(dayOfDate(date) ?? NaN),
      { inside: 0, evening: 0, night: 0, weekend: 0 },
    ]),
  );
  const sums = { inside: 0, evening: 0, night: 0, weekend: 0 };
  const tallied = tally(counts, include, ({ value, count }) => {
    const { week, part } = readWeekPart(value);
    const name = paceParts[part];
    byWeek.get(week)![name] += count;
    sums[name] += count;
  });
  const partOf = (name: PacePart) => ({
    count: sums[name],
    share: sums[name] === 0 ? 0 : sums[name] / tallied.total,
  });
  return {
    ...tallied,
    inside: partOf('inside'),
    evening: partOf('evening'),
    night: partOf('night'),
    weekend: partOf('weekend'),
    weeks: [...byWeek].map(([week, parts]) => ({
      week: isoWeekLabel(week),
      start: dateOfDay(mondayOfWeek(week)),
      ...parts,
    })),
  };
}
