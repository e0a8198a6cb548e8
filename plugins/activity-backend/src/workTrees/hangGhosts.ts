import type { TreeItem } from './TreeItem';

/**
 * Ghosts with the parents that they named, if these are among the items or are ghosts themselves. What is gone may name each other in a
 * circle: then none of the circle has a parent.
 */
export function hangGhosts(
  ghosts: readonly TreeItem[],
  items: ReadonlyMap<number, TreeItem>,
): TreeItem[] {
  const byId = new Map(ghosts.map(ghost => [ghost.id, ghost]));
  const isCircular = (ghost: TreeItem) => {
    const met = new Set<number>();
    let above = parentOf(ghost, byId);
    while (above && above.id !== ghost.id && !met.has(above.id)) {
      met.add(above.id);
      above = parentOf(above, byId);
    }
    return above?.id === ghost.id;
  };
  return ghosts.map(ghost => {
    const { parentId } = ghost;
    const isKnown =
      parentId !== null && (items.has(parentId) || byId.has(parentId));
    return isKnown && !isCircular(ghost) ? ghost : { ...ghost, parentId: null };
  });
}

/** Those of the ghosts that hang, one from another, from one of the items. */
export function ghostsBelow(
  ghosts: readonly TreeItem[],
  items: ReadonlyMap<number, TreeItem>,
): TreeItem[] {
  const byId = new Map(ghosts.map(ghost => [ghost.id, ghost]));
  return ghosts.filter(ghost => {
    let above: TreeItem | undefined = ghost;
    while (above && above.parentId !== null && !items.has(above.parentId)) {
      above = byId.get(above.parentId);
    }
    return above !== undefined && above.parentId !== null;
  });
}

function parentOf(
  { parentId }: TreeItem,
  ghosts: ReadonlyMap<number, TreeItem>,
): TreeItem | undefined {
  return parentId === null ? undefined : ghosts.get(parentId);
}
