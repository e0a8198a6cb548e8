import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

const hasAnother = '(n.named_parent_id IS NULL OR n.named_parent_id <> d.id)';

/** Because of items that are there: SQL that gives `item_id` for those whose numbers are `r.id`. */
const ofThese = `
  SELECT n.item_id FROM r
  CROSS JOIN work_items AS d
  CROSS JOIN work_items AS c
  CROSS JOIN work_item_nodes AS n
  WHERE d.id = r.id AND c.instance_id = d.instance_id AND c.parent_id = d.external_id
    AND n.item_id = c.id AND ${hasAnother}
  UNION
  SELECT n.item_id FROM r
  CROSS JOIN work_items AS d
  CROSS JOIN work_item_values AS v
  CROSS JOIN work_item_nodes AS n
  WHERE d.id = r.id AND v.work_item_id = d.id AND v.field = 'key'
    AND n.named_key = v.value AND n.named_key IS NOT NULL AND n.instance_id = d.instance_id AND ${hasAnother}
  UNION
  SELECT n.item_id FROM r
  CROSS JOIN work_items AS d
  CROSS JOIN work_item_nodes AS n
  CROSS JOIN work_items AS c
  WHERE d.id = r.id AND n.named_parent_id = d.id AND c.id = n.item_id
    AND (c.parent_id IS NULL OR c.parent_id <> d.external_id)
    AND NOT EXISTS (
      SELECT 1 FROM work_item_values AS v
      WHERE v.work_item_id = d.id AND v.field = 'key' AND v.value = n.named_key
    )`;

/** The same because of items that are gone. */
const ofGone = `
  SELECT n.item_id FROM r CROSS JOIN work_item_nodes AS n WHERE n.named_parent_id = r.id`;

/**
 * The items that have a node and of which the parent may be another one now, because one of these has come, got or lost a key, or is
 * gone: those that name it and do not have it as a parent, and those that have it and do not name it.
 */
export async function findMisnamed(
  tx: Tx,
  itemIds: readonly number[],
  goneIds: readonly number[],
): Promise<number[]> {
  return [
    ...(await findBy(tx, ofThese, itemIds)),
    ...(await findBy(tx, ofGone, goneIds)),
  ];
}

async function findBy(
  tx: Tx,
  query: string,
  ids: readonly number[],
): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await readRows<{ item_id: BigIntColumn }>(tx, {
    text: `WITH r AS (SELECT * FROM ${jsonRows(tx, 'ids', {
      id: 'bigint',
    })}) ${query}`,
    bindings: [JSON.stringify(ids.map(id => [id]))],
  });
  return rows.map(row => Number(row.item_id));
}
