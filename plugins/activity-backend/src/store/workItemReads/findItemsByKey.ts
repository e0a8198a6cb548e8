import { toUpperKey } from '../../records/state/workItemDraft';
import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { jsonSet } from '../scopedEvents/jsonSet';
import { plainSql, readRows, withSets } from '../scopedEvents/Sql';

/** Which work items have one of the keys, or had it before; in any spelling, and at any instance. */
export async function findItemsByKey(
  tx: Tx,
  keys: readonly string[],
): Promise<number[]> {
  if (keys.length === 0) return [];
  const rows = await readRows<{ id: BigIntColumn }>(
    tx,
    withSets(
      [
        jsonSet(
          tx,
          'named',
          { key: 'text' },
          keys.map(key => [toUpperKey(key)]),
        ),
      ],
      // On SQLite the order of joins is kept: what is named is looked up, and not the other way round.
      plainSql(`
        SELECT DISTINCT v.work_item_id AS id
        FROM named
        CROSS JOIN work_item_values AS v
        CROSS JOIN work_item_nodes AS n
        WHERE v.field = 'key' AND v.value = named.key AND n.item_id = v.work_item_id
        ORDER BY 1`),
    ),
  );
  return rows.map(({ id }) => Number(id));
}
