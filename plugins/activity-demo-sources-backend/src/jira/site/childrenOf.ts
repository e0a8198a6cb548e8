import { Chronicle, ItemHistory, ItemId } from '../../model';

/** Lives no longer than the chronicles, of which only some are kept. */
const known = new WeakMap<Chronicle, ReadonlyMap<ItemId, ItemHistory[]>>();

/** Everything of a chronicle that has ever had this parent; whether it has it now is another question. */
export function childrenOf(
  chronicle: Chronicle,
  parent: ItemId,
): readonly ItemHistory[] {
  let children = known.get(chronicle);
  if (!children) {
    children = byParent(chronicle);
    known.set(chronicle, children);
  }
  return children.get(parent) ?? [];
}

function byParent(chronicle: Chronicle): Map<ItemId, ItemHistory[]> {
  const children = new Map<ItemId, ItemHistory[]>();
  for (const item of [...chronicle.items, ...chronicle.arrivals]) {
    for (const parent of parentsOf(item)) {
      const siblings = children.get(parent);
      if (siblings) {
        siblings.push(item);
      } else {
        children.set(parent, [item]);
      }
    }
  }
  return children;
}

function parentsOf(item: ItemHistory): Set<ItemId> {
  const parents = [
    item.initial.parent,
    ...item.changes.flatMap(change =>
      change.fields.map(field =>
        field.field === 'parent' ? field.to : undefined,
      ),
    ),
  ];
  return new Set(parents.filter(id => id !== undefined));
}
