/** Turns a value into a place on the screen, in CSS pixels. */
export type Scale = (value: number) => number;

/**
 * Even steps of the value are even steps on the screen.
 *
 * @param values - the two ends; all of it is at the first place if they are the same
 * @param places - where they are
 */
export function linearScale(
  values: readonly [number, number],
  places: readonly [number, number],
): Scale {
  const [low, high] = values;
  const [start, end] = places;
  const size = high - low;
  return value =>
    size === 0 ? start : start + ((value - low) / size) * (end - start);
}

/**
 * Even factors of the value are even steps on the screen; what is below the lower end is put there.
 *
 * @param values - the two ends, above 0
 */
export function logScale(
  values: readonly [number, number],
  places: readonly [number, number],
): Scale {
  const [low, high] = values;
  const inner = linearScale([Math.log(low), Math.log(high)], places);
  return value => inner(Math.log(Math.max(value, low)));
}
