import type {
  FlowPart,
  WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';
import type { ItemFact, StatusTime } from '../facts/ItemFact';
import { selectItems } from '../select/selectItems';
import type { FlowPeriod } from '../select/Selection';
import { spreadOf } from './spreadOf';

/** The time that items were in a status. */
interface StatusGroup<T> extends Pick<StatusTime, 'name' | 'stage' | 'work'> {
  ms: number;
  visitors: Map<T, number>;
}

/**
 * How long the items that were finished in a period were in each status, from their creation to their completion: of each status the
 * percentiles over the items that were in it, all visits of an item together, and the share of all time. A status is one with all of
 * its name that count as the same. In order of stages, the longest first.
 *
 * @param keyOf - what people call an item
 */
export function timeInStatusOf<T extends ItemFact>(
  facts: readonly T[],
  period: FlowPeriod,
  keyOf: (item: T) => string,
): FlowPart[] {
  const groups = new Map<string, StatusGroup<T>>();
  for (const { item } of selectItems('throughput', facts, period).counted) {
    for (const time of item.statuses) {
      if (time.visits > 0) addTime(groups, item, time);
    }
  }
  const all = [...groups.values()];
  const totalMs = all.reduce((sum, { ms }) => sum + ms, 0);
  return all.sort(compareGroups).map(({ name, stage, work, ms, visitors }) => ({
    ...spreadOf(
      [...visitors].map(([item, spent]) => ({ item, value: spent / 1000 })),
      keyOf,
    ),
    name,
    stage,
    work,
    share: totalMs === 0 ? null : ms / totalMs,
    totalSeconds: ms / 1000,
  }));
}

function addTime<T>(
  groups: Map<string, StatusGroup<T>>,
  item: T,
  { name, stage, work, ms }: StatusTime,
): void {
  const id = JSON.stringify([name.toLowerCase(), stage, work]);
  const group = groups.get(id) ?? {
    name,
    stage,
    work,
    ms: 0,
    visitors: new Map<T, number>(),
  };
  groups.set(id, group);
  group.ms += ms;
  group.visitors.set(item, (group.visitors.get(item) ?? 0) + ms);
}

const order: readonly (WorkItemStatusCategory | null)[] = [
  'todo',
  'inProgress',
  'done',
  null,
];

function compareGroups<T>(one: StatusGroup<T>, other: StatusGroup<T>): number {
  return (
    order.indexOf(one.stage) - order.indexOf(other.stage) ||
    other.ms - one.ms ||
    (one.name < other.name ? -1 : 1)
  );
}
