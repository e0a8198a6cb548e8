/**
 * Shares a whole number out in proportion to weights, so that the parts add up to it exactly: the largest remainders are
 * rounded up.
 *
 * @param weights - at least one, none negative, not all 0
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((before, weight) => before + weight, 0);
  const exact = weights.map(weight => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const missing = total - parts.reduce((before, part) => before + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - parts[index] }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index] += 1;
  return parts;
}
