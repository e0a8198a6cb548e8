import type { SprintItem } from '../../../flow/sprints/SprintHistory';
import { groupBy } from '../../../rollups/groupBy';
import { collectBy } from '../../collectBy';
import type { Tx } from '../../Database';
import { readPastFields } from '../../past/readPastFields';
import type { BigIntColumn } from '../../rows';
import { plainSql, readRows, withSets } from '../../scopedEvents/Sql';
import {
  itemSetSql,
  numberSet,
  type ItemSet,
} from '../../workItemReads/ItemSet';
import { readStages } from '../items/itemFlowJson';
import { withinSet } from './findSprints';

interface SpellRow {
  sprint_id: BigIntColumn;
  item_id: BigIntColumn;
  from_at: BigIntColumn;
  to_at: BigIntColumn | null;
}

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
  const itemIds = [...new Set(spells.map(row => Number(row.item_id)))];
  const stages = await readItemStages(tx, itemIds);
  const estimates = await readEstimates(tx, itemIds);
  const bySprint = groupBy(spells, ({ sprint_id: id }) => Number(id));
  return new Map(
    [...bySprint].map(([sprintId, rows]) => {
      const byItem = groupBy(rows, ({ item_id: id }) => Number(id));
      const items = [...byItem].map(([itemId, own]) => ({
        spells: own.map(({ from_at: from, to_at: to }) => ({
          from: Number(from),
          to: to === null ? null : Number(to),
        })),
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
  return readRows<SpellRow>(
    tx,
    withSets(
      [...itemSetSql(tx, set), numberSet(tx, 'asked_sprints', sprintIds)],
      plainSql(`
        SELECT p.id AS sprint_id, s.item_id, s.from_at, s.to_at
        FROM asked_sprints
        CROSS JOIN sprints AS p
        CROSS JOIN work_item_spans AS s
        CROSS JOIN work_items AS w
        CROSS JOIN work_item_flow AS f
        WHERE p.id = asked_sprints.id
          AND s.field = 'sprint' AND s.value = p.external_id
          AND w.id = s.item_id AND w.instance_id = p.instance_id AND f.item_id = w.id${withinSet(
            set,
          )}
        ORDER BY p.id, s.item_id, s.from_at`),
    ),
  );
}

async function readItemStages(
  tx: Tx,
  itemIds: readonly number[],
): Promise<Map<number, SprintItem['stages']>> {
  const rows = await readRows<{ item_id: BigIntColumn; stages: string }>(
    tx,
    withSets(
      [numberSet(tx, 'asked', itemIds)],
      plainSql(`
        SELECT f.item_id, f.stages FROM asked CROSS JOIN work_item_flow AS f
        WHERE f.item_id = asked.id`),
    ),
  );
  return new Map(
    rows.map(row => [Number(row.item_id), readStages(row.stages)]),
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
