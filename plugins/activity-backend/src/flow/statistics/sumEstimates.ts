/** The sum of estimates; null if there is none. Sums of fractions such as 0.1 come out as they are written. */
export function sumEstimates(
  estimates: Iterable<number | null>,
): number | null {
  let sum: number | null = null;
  for (const estimate of estimates) {
    if (estimate !== null) sum = (sum ?? 0) + estimate;
  }
  return sum === null ? null : Math.round(sum * 1e6) / 1e6;
}
