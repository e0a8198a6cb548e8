import { groupBy } from './groupBy';
import { dayOfBucket, splitByMonth, type MonthDays } from './months';

/** Days this far apart are marked as one range: a row for each day costs more than counting some days again. */
const joinedGap = 3;

/** More ranges than this within one month become one. */
const mostRangesPerMonth = 4;

/** The UTC days that events at these buckets have a part in, by their moment or by their author's clock. */
export function touchedDays(buckets: readonly number[]): MonthDays[] {
  const days = [...new Set(buckets.map(dayOfBucket))].sort((a, b) => a - b);
  const ranges: MonthDays[] = [];
  for (const day of days) {
    const last = ranges[ranges.length - 1];
    const [part] = splitByMonth(day, day);
    if (last?.month === part.month && day - last.toDay <= joinedGap) {
      last.toDay = day;
    } else {
      ranges.push(part);
    }
  }
  return joinCrowded(ranges);
}

function joinCrowded(ranges: MonthDays[]): MonthDays[] {
  const byMonth = groupBy(ranges, ({ month }) => month);
  return [...byMonth.values()].flatMap(ofMonth =>
    ofMonth.length <= mostRangesPerMonth
      ? ofMonth
      : [{ ...ofMonth[0], toDay: ofMonth[ofMonth.length - 1].toDay }],
  );
}
