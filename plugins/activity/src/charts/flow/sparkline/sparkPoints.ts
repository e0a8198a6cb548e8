import type { Dot } from '../marks/placesOf';
import { linearScale } from '../scales/scale';

/** Room around the line, so that its dots are not cut off, in CSS pixels. */
const inset = 4;

/** Where the values of a small line are; null where there is none. It begins at 0, so that little change looks little. */
export function sparkPoints(
  values: readonly (number | null)[],
  { width, height }: { width: number; height: number },
): (Dot | null)[] {
  const greatest = Math.max(0, ...values.map(value => value ?? 0));
  const x = linearScale(
    [0, Math.max(1, values.length - 1)],
    [inset, width - inset],
  );
  const y = linearScale([0, greatest], [height - inset, inset]);
  return values.map((value, index) =>
    value === null ? null : { x: x(index), y: y(value) },
  );
}
