import type { FlowPart } from '@activity-insights/plugin-activity-common';
import type { ItemFact } from '../facts/ItemFact';
import { valueOf } from '../metrics/valueOf';
import { selectItems } from '../select/selectItems';
import type { Counted, FlowPeriod } from '../select/Selection';

/**
 * What the items that were finished in a period are, by type, as shares of all of them, and how many of each type were in progress at
 * its end. The most frequent first. No share of nothing.
 *
 * @param typeOf - the name of the type of an item; names in other letters are the same type
 */
export function distributionOf<T extends ItemFact>(
  facts: readonly T[],
  period: FlowPeriod,
  typeOf: (item: T) => string,
): FlowPart[] {
  const finished = selectItems('throughput', facts, period).counted;
  const open = selectItems('wip', facts, period).counted;
  const types = new Map<string, TypeGroup<T>>();
  const groupOf = (item: T) => {
    const name = typeOf(item);
    const id = name.toLowerCase();
    const group = types.get(id) ?? { name, finished: [], inProgress: 0 };
    types.set(id, group);
    return group;
  };
  for (const each of finished) groupOf(each.item).finished.push(each);
  for (const { item } of open) groupOf(item).inProgress += 1;
  return [...types.values()]
    .sort(compareTypes)
    .map(({ name, finished: counted, inProgress }) => ({
      ...valueOf('throughput', { counted, excluded: [] }, () => name),
      name,
      share: finished.length === 0 ? null : counted.length / finished.length,
      inProgress,
    }));
}

interface TypeGroup<T> {
  name: string;
  finished: Counted<T>[];
  inProgress: number;
}

function compareTypes<T>(one: TypeGroup<T>, other: TypeGroup<T>): number {
  return (
    other.finished.length - one.finished.length ||
    other.inProgress - one.inProgress ||
    (one.name < other.name ? -1 : 1)
  );
}
