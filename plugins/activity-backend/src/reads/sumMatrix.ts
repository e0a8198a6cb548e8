/**
 * Sums a matrix of seven days with 24 hours each.
 *
 * @returns 24 sums, from 00:00-01:00 on, or seven, from Monday on
 */
export function sumMatrix(
  matrix: readonly (readonly number[])[],
  dimension: 'hour' | 'weekday',
): number[] {
  const sum = (counts: readonly number[]) =>
    counts.reduce((total, count) => total + count, 0);
  return dimension === 'weekday'
    ? matrix.map(sum)
    : matrix[0].map((_, hour) => sum(matrix.map(row => row[hour])));
}
