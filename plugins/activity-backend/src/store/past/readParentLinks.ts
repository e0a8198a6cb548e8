import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { itemWithin, spanWithin, type PastRange } from './PastRange';

/** That an item was a part of another one. */
export interface ParentLink {
  childId: number;
  parentId: number;
  /** When, as half-open [from, to) in UTC epoch milliseconds; null: until now. */
  from: number;
  to: number | null;
}

/** What some items were a part of at any time of a range, as far as both existed then. */
export async function readParents(
  tx: Tx,
  childIds: readonly number[],
  range: PastRange,
): Promise<ParentLink[]> {
  const span = spanWithin('s', range);
  const child = itemWithin('c', range);
  const parent = itemWithin('p', range);
  const spans = `
    FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
    CROSS JOIN work_items AS c
    CROSS JOIN work_item_spans AS s`;
  const isOf = `c.id = r.id AND ${child.text} AND s.item_id = c.id AND s.field = 'parent' AND ${span.text}`;
  const ids = JSON.stringify(childIds.map(id => [id]));
  const bindings = [
    ids,
    ...child.bindings,
    ...span.bindings,
    ...parent.bindings,
  ];
  return readLinks(tx, {
    text: `
      SELECT s.item_id AS child_id, p.id AS parent_id, s.from_at, s.to_at ${spans}
      CROSS JOIN work_items AS p
      WHERE ${isOf} AND s.value LIKE 'id:%'
        AND p.instance_id = c.instance_id AND p.external_id = substr(s.value, 4) AND ${parent.text}
      UNION ALL
      SELECT s.item_id AS child_id, p.id AS parent_id, s.from_at, s.to_at ${spans}
      CROSS JOIN work_item_spans AS k
      CROSS JOIN work_items AS p
      WHERE ${isOf} AND s.value LIKE 'key:%'
        AND k.field = 'key' AND k.value = substr(s.value, 5)
        AND p.id = k.item_id AND p.instance_id = c.instance_id AND ${parent.text}`,
    bindings: [...bindings, ...bindings],
  });
}

/**
 * What was a part of some items at any time of a range, as far as both existed then. A parent is known by every key that it ever had.
 */
export async function readChildren(
  tx: Tx,
  parentIds: readonly number[],
  range: PastRange,
): Promise<ParentLink[]> {
  const span = spanWithin('s', range);
  const child = itemWithin('c', range);
  const parent = itemWithin('p', range);
  const parents = `
    FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
    CROSS JOIN work_items AS p`;
  const isOf = `s.field = 'parent' AND ${span.text} AND c.id = s.item_id AND c.instance_id = p.instance_id AND ${child.text} AND ${parent.text}`;
  const ids = JSON.stringify(parentIds.map(id => [id]));
  const bindings = [
    ids,
    ...span.bindings,
    ...child.bindings,
    ...parent.bindings,
  ];
  return readLinks(tx, {
    text: `
      SELECT c.id AS child_id, p.id AS parent_id, s.from_at, s.to_at ${parents}
      CROSS JOIN work_item_spans AS s
      CROSS JOIN work_items AS c
      WHERE p.id = r.id AND s.value = 'id:' || p.external_id AND ${isOf}
      UNION ALL
      SELECT c.id AS child_id, p.id AS parent_id, s.from_at, s.to_at ${parents}
      CROSS JOIN work_item_spans AS k
      CROSS JOIN work_item_spans AS s
      CROSS JOIN work_items AS c
      WHERE p.id = r.id AND k.item_id = p.id AND k.field = 'key' AND s.value = 'key:' || k.value AND ${isOf}`,
    bindings: [...bindings, ...bindings],
  });
}

async function readLinks(
  tx: Tx,
  sql: Parameters<typeof readRows>[1],
): Promise<ParentLink[]> {
  const rows = await readRows<{
    child_id: BigIntColumn;
    parent_id: BigIntColumn;
    from_at: BigIntColumn;
    to_at: BigIntColumn | null;
  }>(tx, sql);
  return rows.map(row => ({
    childId: Number(row.child_id),
    parentId: Number(row.parent_id),
    from: Number(row.from_at),
    to: row.to_at === null ? null : Number(row.to_at),
  }));
}
