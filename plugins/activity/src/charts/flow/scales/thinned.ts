/**
 * Evenly spaced indexes of a row of points, so that no more than `most` are left; always with the last one, which is the present.
 *
 * @param most - at least one
 */
export function thinned(count: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(count / Math.max(1, most)));
  const indexes: number[] = [];
  for (let index = count - 1; index >= 0; index -= step) indexes.push(index);
  return indexes.reverse();
}
