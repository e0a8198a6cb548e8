import type { WorkNode } from '../loading/WorkForest';
import type { WorkExpansion } from './workExpansion';

/**
 * Whether what is below an item is shown.
 *
 * @param isFinding - whether single items are looked for: the way to them is open then, unless somebody has closed it
 */
export function isRowOpen(
  { level, opened, closed }: WorkExpansion,
  isFinding: boolean,
): (node: WorkNode) => boolean {
  const openedKeys = new Set(opened);
  const closedKeys = new Set(closed);
  return ({ item, children, level: own }) => {
    if (closedKeys.has(item.key)) return false;
    if (openedKeys.has(item.key)) return true;
    return isFinding ? children !== undefined : own < level;
  };
}
