import type { WorkForest, WorkNode } from '../loading/WorkForest';

/** A row of the tree grid. */
export type TreeRow = ItemRow | PendingRow;

export interface ItemRow {
  kind: 'item';
  id: string;
  node: WorkNode;
  level: number;
  /** Its place among its siblings, from 1, and how many they are; -1 while that is not known. */
  position: number;
  siblings: number;
  /** Whether there is something below it; undefined if there is nothing. */
  isOpen: boolean | undefined;
}

/** Stands for children, or roots, that have not been read yet. */
export interface PendingRow {
  kind: 'pending';
  id: string;
  /** The item whose children they are; empty for roots. */
  place: string;
  level: number;
}

/** Whether an item has children, as far as is known. */
export function isOpenable({ children, item }: WorkNode): boolean {
  return children ? children.length > 0 : item.childCount > 0;
}

/**
 * The trees as a list of rows, from top to bottom.
 *
 * @param isOpen - whether what is below an item is shown
 * @param hasMoreRoots - whether there are roots that have not been read
 * @param inOrder - puts siblings, all of which have been read, in the order in which they are shown
 */
export function treeRows(
  forest: WorkForest,
  isOpen: (node: WorkNode) => boolean,
  hasMoreRoots: boolean,
  inOrder: (children: readonly WorkNode[]) => readonly WorkNode[],
): TreeRow[] {
  const rows: TreeRow[] = [];
  addAll(forest.roots, 1, { isComplete: !hasMoreRoots });
  if (hasMoreRoots) rows.push(pending('', 1));
  return rows;

  function addAll(
    ids: readonly string[],
    level: number,
    { isComplete }: { isComplete: boolean },
  ): void {
    const nodes = ids
      .map(id => forest.node(id))
      .filter(node => node !== undefined);
    // Roots come in their order from the backend.
    const shown = level > 1 && isComplete ? inOrder(nodes) : nodes;
    shown.forEach((node, index) => {
      const open = isOpenable(node) ? isOpen(node) : undefined;
      rows.push({
        kind: 'item',
        id: node.id,
        node,
        level,
        position: index + 1,
        siblings: isComplete ? shown.length : -1,
        isOpen: open,
      });
      if (!open) return;
      addAll(node.children ?? [], level + 1, { isComplete: !node.next });
      if (!node.children || node.next) rows.push(pending(node.id, level + 1));
    });
  }
}

function pending(place: string, level: number): PendingRow {
  return { kind: 'pending', id: `below ${place}`, place, level };
}
