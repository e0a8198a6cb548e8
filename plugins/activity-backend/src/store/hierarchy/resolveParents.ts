import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import type { OwnItem } from './readOwnItems';

/**
 * The parents that items name, by item; there is none for those that name nobody who is there. A parent is found by its id of the
 * source, else by a key that it has or had. If several had the key, it is the one with the smallest id, so that it does not matter
 * which came first.
 */
export async function resolveParents(
  tx: Tx,
  items: readonly OwnItem[],
): Promise<Map<number, number>> {
  const byId = await resolve(
    tx,
    items.map(it => [it.id, it.instanceId, it.parentExternalId]),
    `SELECT r.item_id, p.id AS parent_id, p.removed_at FROM r CROSS JOIN work_items AS p
     WHERE p.instance_id = r.instance_id AND p.external_id = r.name`,
  );
  const others = items.filter(({ id }) => !byId.has(id));
  const byKey = await resolve(
    tx,
    others.map(it => [it.id, it.instanceId, it.parentKey]),
    `SELECT r.item_id, min(p.id) AS parent_id, NULL AS removed_at FROM r
     CROSS JOIN work_item_values AS v
     CROSS JOIN work_items AS p
     WHERE v.field = 'key' AND v.value = r.name AND p.id = v.work_item_id
       AND p.instance_id = r.instance_id AND p.removed_at IS NULL
     GROUP BY r.item_id`,
  );
  return new Map([...byId, ...byKey]);
}

async function resolve(
  tx: Tx,
  names: readonly [number, number, string | null][],
  query: string,
): Promise<Map<number, number>> {
  const named = names.filter(([, , name]) => name !== null);
  if (named.length === 0) return new Map();
  const columns = {
    item_id: 'bigint',
    instance_id: 'integer',
    name: 'text',
  } as const;
  const rows = await readRows<{
    item_id: BigIntColumn;
    parent_id: BigIntColumn;
    removed_at: BigIntColumn | null;
  }>(tx, {
    text: `WITH r AS (SELECT * FROM ${jsonRows(
      tx,
      'names',
      columns,
    )}) ${query}`,
    bindings: [JSON.stringify(named)],
  });
  // Where a row is found by its key, a server without statistics would take this for a rare condition, and begin with all rows there are.
  const present = rows.filter(row => row.removed_at === null);
  return new Map(
    present.map(row => [Number(row.item_id), Number(row.parent_id)] as const),
  );
}
