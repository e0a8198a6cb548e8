import type { WorkSummaryItem } from '@activity-insights/plugin-activity-common';
import type { Tx } from '../../store/Database';
import { readGroupAccounts } from '../../store/workItemReads/readItemContributors';
import { readUnitOwners } from '../../store/workItemReads/readUnitOwners';
import {
  readWorkItemRows,
  type WorkItemRow,
} from '../../store/workItemReads/readWorkItemRows';
import { addUpItems, type ItemShare } from '../../workTrees/addUpItems';
import { unitNumbers } from '../../workTrees/ownersByUnit';
import type { TreeItem } from '../../workTrees/TreeItem';
import type { ActivityServices } from '../activity/ActivityServices';
import { countContributors } from './countContributors';
import type { WorkPlan } from './planWork';
import { shareOf } from './shareOf';
import { toIsoInstant } from '../../time/toIsoInstant';

/** The items of one Component. */
export interface ComponentItems {
  ref: string;
  rows: WorkItemRow[];
}

/** The Components that the items belong to and of which the caller may read, in order; each with its items. */
export async function groupByComponent(
  tx: Tx,
  { access }: WorkPlan,
  items: readonly TreeItem[],
): Promise<ComponentItems[]> {
  const rows = await readWorkItemRows(
    tx,
    items.map(({ id }) => id),
  );
  const unitIds = new Set(
    [...rows.values()].flatMap(row => unitNumbers(row.unitIds)),
  );
  const refsByUnit = new Map<number, Set<string>>();
  for (const { unitId, componentRef } of await readUnitOwners(tx, [
    ...unitIds,
  ])) {
    if (access.readable && !access.readable.has(componentRef)) continue;
    const refs = refsByUnit.get(unitId) ?? new Set();
    refsByUnit.set(unitId, refs.add(componentRef));
  }
  const groups = new Map<string, WorkItemRow[]>();
  for (const row of rows.values()) {
    const refs = unitNumbers(row.unitIds).flatMap(id => [
      ...(refsByUnit.get(id) ?? []),
    ]);
    for (const ref of new Set(refs)) {
      const known = groups.get(ref);
      if (known) known.push(row);
      else groups.set(ref, [row]);
    }
  }
  return [...groups]
    .map(([ref, own]) => ({ ref, rows: own }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

/** Components in numbers, each over its own items. */
export async function summariseComponents(
  tx: Tx,
  services: Pick<ActivityServices, 'directory' | 'settings'>,
  { access, today }: WorkPlan,
  components: readonly ComponentItems[],
): Promise<WorkSummaryItem[]> {
  const contributorsOf = await countContributors(
    tx,
    services,
    access,
    await readGroupAccounts(
      tx,
      components.map(({ rows }) => rows.map(({ id }) => id)),
    ),
  );
  return components.map(({ ref, rows }, index) => {
    const totals = addUpItems(rows.map(toShare), today);
    const started = rows.flatMap(({ startedAt }) => startedAt ?? []);
    return {
      component: ref,
      ...totals,
      ...shareOf(totals),
      contributors: contributorsOf(index),
      ...(started.length > 0 && { startedAt: toIsoInstant(least(started)) }),
      lastActivityAt: toIsoInstant(
        -least(rows.map(({ updatedAt }) => -updatedAt)),
      ),
    };
  });
}

function toShare(row: WorkItemRow): ItemShare {
  return {
    category: row.category,
    isLeaf: row.children === 0,
    estimate: row.estimate,
    flagged: row.flagged === 1,
    dueOn: row.dueOn,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((low, number) => Math.min(low, number), Infinity);
}
