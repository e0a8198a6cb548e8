import type { TreeItem } from './TreeItem';

/** Where an item hangs among those that are known. */
export interface Place {
  /** The highest item above it, or itself. */
  top: number;
  /** The highest item of a root type above it, or itself; undefined if there is none. */
  root: number | undefined;
}

/**
 * Finds for each item what it hangs from. Every path is walked once, and none by recursion: it may be as long as it likes. A parent
 * that is not among the items is as none.
 */
export function placeItems(
  items: ReadonlyMap<number, TreeItem>,
  isRoot: (item: TreeItem) => boolean,
): Map<number, Place> {
  const places = new Map<number, Place>();
  for (const start of items.values()) {
    const path: TreeItem[] = [];
    let item: TreeItem | undefined = start;
    while (item && !places.has(item.id)) {
      path.push(item);
      item = item.parentId === null ? undefined : items.get(item.parentId);
    }
    let above = item && places.get(item.id);
    for (const each of path.reverse()) {
      const own = isRoot(each) ? each.id : undefined;
      const place: Place = above
        ? { top: above.top, root: above.root ?? own }
        : { top: each.id, root: own };
      places.set(each.id, place);
      above = place;
    }
  }
  return places;
}
