/** Parts that a week may be divided into, so that week and part make one number. */
export const mostParts = 10;

/**
 * A local week and a part of it.
 *
 * @param value - the week times `mostParts` plus the part
 * @returns weeks are counted from Monday 1969-12-29
 */
export function readWeekPart(value: number): { week: number; part: number } {
  const week = Math.floor(value / mostParts);
  return { week, part: value - week * mostParts };
}
