/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** @param ascending - at least one value */
export function quantile(ascending: readonly number[], share: number): number {
  const index = Math.ceil(ascending.length * share) - 1;
  return ascending[Math.max(0, index)];
}
