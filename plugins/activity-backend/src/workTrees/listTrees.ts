import type { Trees } from './growTrees';
import { compareKeys, sortByKey } from './naturalOrder';
import type { TreeItem } from './TreeItem';

/** An item of an answer. */
export interface ListedItem {
  item: TreeItem;
  children: ListedItem[];
  /** There are more children, after the one of this key; after none if it is empty. */
  moreAfter?: string;
}

/** How much is listed. */
export interface ListLimits {
  /** Levels, roots included. */
  depth: number;
  childrenPerItem: number;
  items: number;
}

/**
 * Lists trees from the top, level by level, so that what does not fit is what lies deepest.
 *
 * @param roots - those of the answer, in order
 * @param after - the key after which the children of the roots begin; from the first one if missing
 * @returns whether it had to end because of the number of items
 */
export function listTrees(
  trees: Trees,
  roots: readonly TreeItem[],
  limits: ListLimits,
  after?: string,
): { roots: ListedItem[]; isCut: boolean } {
  const toListed = (item: TreeItem): ListedItem => ({ item, children: [] });
  const listed = roots.map(toListed);
  let level = listed;
  let count = listed.length;
  let isCut = false;
  for (let depth = 1; level.length > 0; depth += 1) {
    const next: ListedItem[] = [];
    for (const each of level) {
      const children = childrenOf(
        trees,
        each.item,
        depth === 1 ? after : undefined,
      );
      if (children.length === 0) continue;
      const room = depth < limits.depth ? limits.items - count : 0;
      const shown = children.slice(0, Math.min(limits.childrenPerItem, room));
      isCut ||=
        depth < limits.depth &&
        room < Math.min(children.length, limits.childrenPerItem);
      if (shown.length < children.length) {
        each.moreAfter =
          shown.at(-1)?.key ?? (depth === 1 ? after : undefined) ?? '';
      }
      each.children = shown.map(toListed);
      count += shown.length;
      next.push(...each.children);
    }
    level = next;
  }
  return { roots: listed, isCut };
}

function childrenOf(
  { children }: Trees,
  { id }: TreeItem,
  after: string | undefined,
): TreeItem[] {
  const all = children.get(id);
  if (!all) return [];
  const sorted = sortByKey(all);
  return after
    ? sorted.filter(({ key }) => compareKeys(key, after) > 0)
    : sorted;
}
