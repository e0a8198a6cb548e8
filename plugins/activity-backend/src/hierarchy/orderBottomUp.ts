/**
 * Items in an order in which each comes after all that is below it.
 *
 * @param parents - the parent of each item, null for none; circles must have been cut
 */
export function orderBottomUp(
  parents: ReadonlyMap<number, number | null>,
): number[] {
  const depths = new Map<number, number>();
  for (const start of parents.keys()) {
    const path: number[] = [];
    let at: number | null | undefined = start;
    while (at !== null && at !== undefined && !depths.has(at)) {
      path.push(at);
      at = parents.get(at);
    }
    let depth = at === null || at === undefined ? 0 : depths.get(at)!;
    for (const item of path.reverse()) {
      depth += 1;
      depths.set(item, depth);
    }
  }
  return [...parents.keys()].sort((a, b) => depths.get(b)! - depths.get(a)!);
}
