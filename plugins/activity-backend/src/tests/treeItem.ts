import type { TreeItem } from '../workTrees/TreeItem';

/** An item of a tree as tests describe it; the number makes its key. */
export function treeItem(
  id: number,
  parentId: number | null = null,
  overrides: Partial<TreeItem> = {},
): TreeItem {
  return {
    id,
    parentId,
    instanceId: 1,
    key: `WEB-${id}`,
    typeId: '1',
    typeName: 'Story',
    category: 'todo',
    assigneeId: null,
    inScope: true,
    isReadable: true,
    ...overrides,
  };
}

/** Items by their numbers. */
export function byId(
  ...items: readonly TreeItem[]
): ReadonlyMap<number, TreeItem> {
  return new Map(items.map(item => [item.id, item]));
}
