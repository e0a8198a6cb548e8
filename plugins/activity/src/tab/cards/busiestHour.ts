import { busiestHourOfBlock } from '../../transforms/hourBlocks';

/**
 * Which hour to open of a block: the one with most in it.
 *
 * @param matrix - `matrix[weekday][hour]`
 * @param weekday - undefined for every day
 */
export function busiestHour(
  matrix: readonly (readonly number[])[],
  weekday: number | undefined,
  firstHour: number,
): number {
  return busiestHourOfBlock(hoursOf(matrix, weekday), firstHour);
}

/** The hours of a weekday, or of all of them together. */
export function hoursOf(
  matrix: readonly (readonly number[])[],
  weekday: number | undefined,
): readonly number[] {
  if (weekday !== undefined) return matrix[weekday];
  return matrix[0].map((_, hour) =>
    matrix.reduce((sum, row) => sum + row[hour], 0),
  );
}
