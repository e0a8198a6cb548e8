import type {
  Heatmap,
  HeatmapPeriod,
  Pace,
} from '@activity-insights/plugin-activity-common';
import { answerDays } from '../transforms/answerDays';
import { busiestCell } from '../transforms/busiestCell';

/** A number of the page, and the numbers that it is made of. */
export type Formula =
  | { name: 'total'; inScope: number; leftOut: number; total: number }
  /** Of the busiest cell; `cell` is its count. */
  | { name: 'share'; cell: number; total: number }
  | { name: 'rate' }
  /** Null where it is not told. */
  | { name: 'people'; people: number | null }
  | { name: 'inside'; workingHours: string; inside: number; total: number }
  | {
      name: 'change';
      total: number;
      before: number;
      first: string;
      last: string;
    };

/**
 * How the numbers that are shown are made.
 *
 * @param pace - of the same range, where it may be told
 * @param previous - the range of equal length before, where it may be told
 */
export function formulasOf(
  answer: Heatmap,
  pace: Pace | undefined,
  previous: HeatmapPeriod | undefined,
): Formula[] {
  const { total, excluded, value, matrix, contributors } = answer;
  const leftOut = Object.values(excluded).reduce((a, b) => a + b, 0);
  const formulas: Formula[] = [
    { name: 'total', inScope: total + leftOut, leftOut, total },
  ];
  const busiest = busiestCell(matrix);
  if (value === 'share' && busiest) {
    const share = matrix[busiest.weekday][busiest.hour];
    formulas.push({ name: 'share', cell: Math.round(share * total), total });
  }
  if (value === 'rate') formulas.push({ name: 'rate' });
  formulas.push({ name: 'people', people: contributors });
  if (pace) {
    const { workingHours, inside } = pace;
    const counts = { inside: inside.count, total: pace.total };
    formulas.push({ name: 'inside', workingHours, ...counts });
  }
  if (previous) {
    const { first, last } = answerDays(previous);
    const before = previous.total;
    formulas.push({ name: 'change', total, before, first, last });
  }
  return formulas;
}
