/**
 * Moves labels apart that would lie on each other, as little as is simple, and keeps them inside.
 *
 * @param wanted - where each would like to be, in CSS pixels
 * @param gap - the least distance of two
 * @returns where each is, in the order of `wanted`
 */
export function labelPlaces(
  wanted: readonly number[],
  gap: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const order = wanted
    .map((_, index) => index)
    .sort((a, b) => wanted[a] - wanted[b]);
  const places = [...wanted];
  let least = top;
  for (const index of order) {
    places[index] = Math.max(places[index], least);
    least = places[index] + gap;
  }
  let most = bottom;
  for (const index of order.reverse()) {
    places[index] = Math.min(places[index], most);
    most = places[index] - gap;
  }
  return places;
}
