import type { SprintItem } from '../../../flow/sprints/SprintHistory';
import { groupBy } from '../../../rollups/groupBy';
import { collectBy } from '../../collectBy';
import type { Tx } from '../../Database';
import { readPastFields } from '../../past/readPastFields';
import { plainSql } from '../../scopedEvents/Sql';
import {
  itemSetSql,
  numberSet,
  type ItemSet,
} from '../../workItemReads/ItemSet';
import { readManyLists } from '../../workItemReads/readManyLists';
import { readStagesQuickly } from '../reads/quickFlowJson';

type SpellRow = [
  sprintId: number,
  itemId: number,
  from: number,
  to: number | null,
];

/**
 * Reads what of a set of items was ever in some sprints, and what it was meanwhile. What is gone has left all sprints.
 *
 * @param sprintIds - numbers of rows
 * @returns by sprint
 */
export async function readSprintItems(
  tx: Tx,
  set: ItemSet,
  sprintIds: readonly number[],
): Promise<Map<number, SprintItem[]>> {
  const spells = await readSpells(tx, set, sprintIds);
  const itemIds = [...new Set(spells.map(([, itemId]) => itemId))];
  const stages = await readItemStages(tx, itemIds);
  const estimates = await readEstimates(tx, itemIds);
  const bySprint = groupBy(spells, ([sprintId]) => sprintId);
  return new Map(
    [...bySprint].map(([sprintId, rows]) => {
      const byItem = groupBy(rows, ([, itemId]) => itemId);
      const items = [...byItem].map(([itemId, own]) => ({
        spells: own.map(([, , from, to]) => ({ from, to })),
        stages: stages.get(itemId) ?? [],
        estimates: estimates.get(itemId) ?? [],
      }));
      return [sprintId, items];
    }),
  );
}

async function readSpells(
  tx: Tx,
  set: ItemSet,
  sprintIds: readonly number[],
): Promise<SpellRow[]> {
  const rows = await readManyLists(tx, {
    sets: [...itemSetSql(tx, set), numberSet(tx, 'asked_sprints', sprintIds)],
    columns: ['p.id', 's.item_id', 's.from_at', 's.to_at'],
    from: plainSql(`
      FROM asked_sprints
      CROSS JOIN sprints AS p
      CROSS JOIN work_item_spans AS s
      CROSS JOIN work_items AS w
      CROSS JOIN work_item_flow AS f
      WHERE p.id = asked_sprints.id
        AND s.field = 'sprint' AND s.value = p.external_id
        AND w.id = s.item_id AND w.instance_id = p.instance_id AND f.item_id = w.id${withinSet(
          set,
        )}`),
  });
  return (rows as SpellRow[]).sort(([, , one], [, , other]) => one - other);
}

/** The condition on a span `s` that it is of an item of the set. */
function withinSet(set: ItemSet): string {
  return set.of === 'everything'
    ? ''
    : ' AND s.item_id IN (SELECT id FROM asked)';
}

async function readItemStages(
  tx: Tx,
  itemIds: readonly number[],
): Promise<Map<number, SprintItem['stages']>> {
  const rows = await readManyLists(tx, {
    sets: [numberSet(tx, 'asked', itemIds)],
    columns: ['f.item_id', 'f.stages'],
    from: plainSql(`
      FROM asked CROSS JOIN work_item_flow AS f WHERE f.item_id = asked.id`),
  });
  return new Map(
    (rows as [number, string][]).map(([itemId, stages]) => [
      itemId,
      readStagesQuickly(stages),
    ]),
  );
}

async function readEstimates(
  tx: Tx,
  itemIds: readonly number[],
): Promise<Map<number, SprintItem['estimates']>> {
  const spans = await readPastFields(tx, itemIds, ['estimate'], {
    from: Number.MIN_SAFE_INTEGER,
    to: Number.MAX_SAFE_INTEGER,
  });
  spans.sort((one, other) => one.from - other.from);
  return collectBy(
    spans,
    ({ itemId }) => itemId,
    ({ from, to, value }) => ({ from, to, estimate: Number(value) }),
  );
}
