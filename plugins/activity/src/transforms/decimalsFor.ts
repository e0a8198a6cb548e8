/**
 * With how many decimals numbers are written so that a usual one of them has two digits that say something.
 *
 * @param values - zeros are left aside
 * @param most - the most decimals that are worth reading
 */
export function decimalsFor(values: readonly number[], most: number): number {
  const sorted = values
    .map(Math.abs)
    .filter(value => value > 0)
    .sort((a, b) => a - b);
  if (sorted.length === 0) return 0;
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  return Math.min(most, Math.max(0, 1 - Math.floor(Math.log10(median))));
}
