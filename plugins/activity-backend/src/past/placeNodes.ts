import {
  statusCategories,
  type WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';
import { cutCircles } from '../hierarchy/cutCircles';
import { orderBottomUp } from '../hierarchy/orderBottomUp';
import { rollUp, type RolledUpWork } from '../hierarchy/rollUp';
import type { ItemAt } from './ItemAt';
import type { NamedValue, NodeAt, PlaceAt } from './NodeAt';

/**
 * Puts items together as the trees that they were, circles cut as they are today, and adds up each subtree.
 *
 * @param items - each once, all that were below any of them included
 * @returns by id, parents before their children, siblings in order of their ids
 */
export function placeNodes(items: readonly ItemAt[]): Map<number, NodeAt> {
  const sorted = [...items].sort((a, b) => a.itemId - b.itemId);
  const byId = new Map(sorted.map(item => [item.itemId, item]));
  const named = new Map(
    sorted.map(({ itemId, namedParentId }) => [
      itemId,
      namedParentId !== null && byId.has(namedParentId) ? namedParentId : null,
    ]),
  );
  const cut = cutCircles(named);
  const parents = new Map(
    [...named].map(([id, parent]) => [id, cut.has(id) ? null : parent]),
  );
  const order = orderBottomUp(parents);
  const children = new Map<number, RolledUpWork[]>();
  const nodes: NodeAt[] = [];
  for (const id of order) {
    const item = byId.get(id)!;
    const parentId = parents.get(id)!;
    const own = ownOf(item);
    const totals = rollUp(
      { ...own, flagged: own.blocked, startedAt: null },
      children.get(id) ?? [],
    );
    if (parentId !== null) {
      const siblings = children.get(parentId);
      if (siblings) siblings.push(totals);
      else children.set(parentId, [totals]);
    }
    nodes.push({
      ...own,
      parentId,
      place: placeOf(parentId, cut.has(id), item.fields.has('parent')),
      children: totals.children,
      totals,
    });
  }
  return new Map(nodes.reverse().map(node => [node.itemId, node]));
}

function placeOf(
  parentId: number | null,
  isCut: boolean,
  namesParent: boolean,
): PlaceAt {
  if (parentId !== null) return 'child';
  if (isCut) return 'cycle';
  return namesParent ? 'orphan' : 'root';
}

function ownOf(item: ItemAt) {
  const { fields } = item;
  const named = (field: string): NamedValue | undefined => {
    const found = fields.get(field);
    return found && { value: found.value, label: found.label };
  };
  const estimate = fields.get('estimate');
  let updatedAt = item.createdAt;
  for (const { since } of fields.values()) {
    updatedAt = Math.max(updatedAt, since);
  }
  return {
    itemId: item.itemId,
    key: fields.get('key')?.label ?? item.key,
    summary: item.summary,
    type: named('type') ?? item.type,
    status: named('status') ?? item.status,
    category: categoryOf(fields.get('category')?.value),
    priority: fields.get('priority')?.value ?? null,
    assignee: named('assignee') ?? null,
    estimate: estimate ? Number(estimate.value) : null,
    blocked: fields.has('blocked'),
    dueOn: item.dueOn,
    createdAt: item.createdAt,
    removedAt: item.removedAt,
    updatedAt,
    exactFrom: item.exactFrom,
  };
}

/** What is not settled yet has not begun. */
function categoryOf(value: string | undefined): WorkItemStatusCategory {
  return statusCategories.find(each => each === value) ?? 'todo';
}
