/** How likely each whole number from 0 on is, at its index; all together 1. */
export type Chances = Float64Array;

/** How likely each amount is on one day, if each of the days is as likely as any other. */
export function chancesOfDay(counts: readonly number[]): Chances {
  const most = counts.reduce((one, other) => Math.max(one, other), 0);
  const chances = new Float64Array(most + 1);
  for (const count of counts) chances[count] += 1 / counts.length;
  return chances;
}

/** How likely each sum of two amounts is that have nothing to do with each other and the same chances. */
export function chancesOfTwo(chances: Chances): Chances {
  const sums = new Float64Array(2 * chances.length - 1);
  for (let one = 0; one < chances.length; one += 1) {
    const chance = chances[one];
    if (chance === 0) continue;
    for (let other = 0; other < chances.length; other += 1) {
      sums[one + other] += chance * chances[other];
    }
  }
  return sums;
}
