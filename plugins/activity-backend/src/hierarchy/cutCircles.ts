/**
 * Which items must not have the parent that they name, because parents would lead in a circle: of each circle the one with the
 * smallest id, whatever came first. An item that names itself is a circle of one.
 *
 * @param named - the parent that each item names, null for none; parents that are not among the items lead nowhere
 */
export function cutCircles(
  named: ReadonlyMap<number, number | null>,
): Set<number> {
  const cut = new Set<number>();
  const settled = new Set<number>();
  for (const start of named.keys()) {
    const path = new Set<number>();
    let at: number | null | undefined = start;
    while (at !== null && at !== undefined && !settled.has(at)) {
      if (path.has(at)) {
        cut.add(smallestFrom(at, path));
        break;
      }
      path.add(at);
      at = named.get(at);
    }
    for (const item of path) settled.add(item);
  }
  return cut;
}

/** The path ends in a circle that begins with `first`. */
function smallestFrom(first: number, path: ReadonlySet<number>): number {
  const items = [...path];
  return items
    .slice(items.indexOf(first))
    .reduce((smallest, item) => Math.min(smallest, item));
}
