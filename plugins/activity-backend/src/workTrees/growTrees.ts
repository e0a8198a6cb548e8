import type { TreeItem } from './TreeItem';

/** The trees of what was found: each found item with all that is above it, up to a root. */
export interface Trees {
  items: ReadonlyMap<number, TreeItem>;
  roots: TreeItem[];
  children: ReadonlyMap<number, readonly TreeItem[]>;
  /** What was found; the others are there for its sake. */
  found: ReadonlySet<number>;
}

/**
 * Grows the trees of the items that are found.
 *
 * @param isFound - whether an item is looked for
 * @param rootOf - the root of the tree in which an item is shown: itself, or one above it; undefined if it is in none
 */
export function growTrees(
  items: ReadonlyMap<number, TreeItem>,
  isFound: (item: TreeItem) => boolean,
  rootOf: (item: TreeItem) => number | undefined,
): Trees {
  const roots: TreeItem[] = [];
  const children = new Map<number, TreeItem[]>();
  const found = new Set<number>();
  const listed = new Set<number>();
  for (const start of items.values()) {
    if (!isFound(start)) continue;
    const root = rootOf(start);
    if (root === undefined) continue;
    found.add(start.id);
    let item = start;
    while (!listed.has(item.id)) {
      listed.add(item.id);
      if (item.id === root) {
        roots.push(item);
        break;
      }
      const parent = items.get(item.parentId!)!;
      const siblings = children.get(parent.id);
      if (siblings) siblings.push(item);
      else children.set(parent.id, [item]);
      item = parent;
    }
  }
  return { items, roots, children, found };
}
