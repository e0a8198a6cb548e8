/** A dot of a chart, by its middle, in CSS pixels. */
export interface Dot {
  x: number;
  y: number;
}

/** A square of a chart, with the dots that lie in it, in their order. */
export interface DotPlace<T extends Dot> {
  column: number;
  row: number;
  dots: T[];
}

/** What a finger hits, in CSS pixels. */
export const placeSize = 24;

/**
 * Sorts dots into squares that are large enough to be pointed at. Only squares with dots are told, by columns and in them from the top.
 *
 * @param left - where the columns begin
 * @param top - where the rows begin
 */
export function placesOf<T extends Dot>(
  dots: readonly T[],
  { left, top }: { left: number; top: number },
): DotPlace<T>[] {
  const places = new Map<string, DotPlace<T>>();
  for (const dot of dots) {
    const column = Math.floor((dot.x - left) / placeSize);
    const row = Math.floor((dot.y - top) / placeSize);
    const key = `${column} ${row}`;
    const place = places.get(key);
    if (place) place.dots.push(dot);
    else places.set(key, { column, row, dots: [dot] });
  }
  return [...places.values()].sort(
    (a, b) => a.column - b.column || a.row - b.row,
  );
}
