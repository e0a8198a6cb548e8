/** One class of counts with the same colour; both bounds belong to it. */
export interface CountBucket {
  from: number;
  to: number;
}

/**
 * Cuts counts into at most `size` classes with about the same number of cells each, so that one extreme cell does not
 * leave all the others in one colour. Zero is no part of any class: nothing is different from few.
 *
 * @param counts - whole numbers, zeros and repeats included
 * @returns classes without a gap between them, the first from 1, the last to the greatest count; none if all are zero
 */
export function quantileBuckets(
  counts: readonly number[],
  size: number,
): CountBucket[] {
  const sorted = counts.filter(count => count > 0).sort((a, b) => a - b);
  const buckets: CountBucket[] = [];
  for (let step = 1; step <= size && sorted.length > 0; step++) {
    const to = sorted[Math.ceil((step * sorted.length) / size) - 1];
    const from = (buckets.at(-1)?.to ?? 0) + 1;
    if (to >= from) buckets.push({ from, to });
  }
  return buckets;
}

/**
 * Which step of a palette a count gets: -1 for zero, else from 0. Fewer classes than steps are spread over the whole
 * palette, so that the greatest count always has its last colour.
 */
export function paletteStep(
  count: number,
  buckets: readonly CountBucket[],
  size: number,
): number {
  if (count <= 0 || buckets.length === 0) return -1;
  const found = buckets.findIndex(bucket => count <= bucket.to);
  const index = found < 0 ? buckets.length - 1 : found;
  return (
    size -
    1 -
    Math.round(((buckets.length - 1 - index) * size) / buckets.length)
  );
}
