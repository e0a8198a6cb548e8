/** The value in the middle; of an even number of values what lies between the two. */
export function median(values: readonly number[]): number {
  const ascending = [...values].sort((a, b) => a - b);
  const middle = Math.floor(ascending.length / 2);
  return ascending.length % 2 === 1
    ? ascending[middle]
    : (ascending[middle - 1] + ascending[middle]) / 2;
}

/** @param ascending - at least one value */
export function quantile(ascending: readonly number[], share: number): number {
  const index = Math.ceil(ascending.length * share) - 1;
  return ascending[Math.max(0, index)];
}
