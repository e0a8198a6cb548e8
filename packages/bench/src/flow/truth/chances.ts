/**
 * How likely sums of days are, each of which is like one of some days of the past: by adding up all that can happen, without drawing.
 *
 * @param counts - of the days of the past
 * @param days - how many are added up
 * @returns by the sum, from 0 on
 */
export function chancesOfSum(
  counts: readonly number[],
  days: number,
): readonly number[] {
  let chances = [1];
  for (let day = 0; day < days; day += 1)
    chances = withOneMore(chances, counts);
  return chances;
}

/** The chances with another day. */
export function withOneMore(
  chances: readonly number[],
  counts: readonly number[],
): number[] {
  const longest = Math.max(0, ...counts);
  const next = new Array<number>(chances.length + longest).fill(0);
  chances.forEach((chance, sum) => {
    for (const count of counts) next[sum + count] += chance / counts.length;
  });
  return next;
}

/** How likely a sum is at least so much. */
export function chanceOfAtLeast(
  chances: readonly number[],
  sum: number,
): number {
  return chances.slice(sum).reduce((a, b) => a + b, 0);
}
