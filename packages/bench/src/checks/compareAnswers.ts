import type {
  Calendar,
  Heatmap,
} from '@activity-insights/plugin-activity-common';
import type { TrueCounts } from '../truth/countTruth';

/** What a heatmap says otherwise than it should. */
export function compareHeatmap(
  answer: Heatmap,
  truth: TrueCounts,
  contributors: number,
): string[] {
  const cells = answer.matrix.flat();
  const sum = cells.reduce((a, b) => a + b, 0);
  return [
    ...compareNumbers('sum of cells', sum, answer.total),
    ...compareCounts(answer, truth),
    ...compareNumbers('contributors', answer.contributors, contributors),
    ...truth.cells.flatMap((count, cell) =>
      compareNumbers(
        `weekday ${Math.floor(cell / 24)} hour ${cell % 24}`,
        cells[cell],
        count,
      ),
    ),
  ];
}

/**
 * What a calendar says otherwise than it should.
 *
 * @param dates - every date of the range
 */
export function compareCalendar(
  answer: Calendar,
  truth: TrueCounts,
  contributors: number,
  dates: readonly string[],
): string[] {
  const sum = answer.days.reduce((total, { count }) => total + count, 0);
  const byDate = new Map(answer.days.map(({ date, count }) => [date, count]));
  return [
    ...compareNumbers('sum of days', sum, answer.total),
    ...compareNumbers('number of days', answer.days.length, dates.length),
    ...compareCounts(answer, truth),
    ...compareNumbers('contributors', answer.contributors, contributors),
    ...dates.flatMap(date =>
      compareNumbers(date, byDate.get(date), truth.days.get(date) ?? 0),
    ),
    ...answer.days.flatMap(({ date }, index) =>
      date === dates[index] ? [] : [`day ${index} is ${date}`],
    ),
  ];
}

/** Total and excluded of any answer. */
export function compareCounts(
  answer: Pick<Heatmap, 'total' | 'excluded'>,
  truth: TrueCounts,
): string[] {
  const { bots, copies, merges, bulk } = answer.excluded;
  return [
    ...compareNumbers('total', answer.total, truth.total),
    ...compareNumbers('bots', bots, truth.excluded.bots),
    ...compareNumbers('copies', copies, truth.excluded.copies),
    ...compareNumbers('merges', merges, truth.excluded.merges),
    ...compareNumbers('bulk', bulk, 0),
  ];
}

function compareNumbers(
  name: string,
  actual: number | null | undefined,
  expected: number,
): string[] {
  return actual === expected ? [] : [`${name} ${actual} for ${expected}`];
}
