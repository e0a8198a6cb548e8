/** Steps of an axis of whole numbers, as parts of a power of ten. */
const steps = [1, 2, 5];

/**
 * Round numbers of an axis, from one at or below `least` to one at or above `greatest`; at least two.
 *
 * @param most - how many steps there is room for, at least one
 */
export function countTicks(
  greatest: number,
  most: number,
  least = 0,
): readonly number[] {
  for (let power = 1; ; power *= 10) {
    for (const part of steps) {
      const step = part * power;
      const first = Math.floor(least / step);
      const last = Math.max(first + 1, Math.ceil(greatest / step));
      if (last - first <= most) {
        return Array.from(
          { length: last - first + 1 },
          (_, index) => (first + index) * step,
        );
      }
    }
  }
}
