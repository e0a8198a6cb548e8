import type { NodeAt } from '../../past/NodeAt';
import type { TreeItem } from '../../workTrees/TreeItem';

/**
 * An item as it was.
 *
 * @param item - as it is
 * @param accounts - numbers of accounts by the number of the instance and the id of the source, with a space between
 */
export function itemAt(
  item: TreeItem,
  node: NodeAt,
  accounts: ReadonlyMap<string, number>,
): TreeItem {
  const { place, type, status, assignee } = node;
  const isBroken = place === 'orphan' || place === 'cycle';
  const account = `${item.instanceId} ${assignee?.value}`;
  return {
    ...item,
    parentId: node.parentId,
    key: node.key,
    typeId: type.value,
    typeName: type.label ?? type.value,
    category: node.category,
    assigneeId: assignee ? accounts.get(account) ?? null : null,
    broken: isBroken ? place : undefined,
    isGhost: false,
    statusName: status.label ?? status.value,
    summary: node.summary,
  };
}
