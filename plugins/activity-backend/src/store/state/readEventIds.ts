import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

/** The live events that are stored under natural keys. */
export async function readEventIds(
  tx: Tx,
  naturalKeys: readonly string[],
): Promise<number[]> {
  if (naturalKeys.length === 0) return [];
  const rows = await readRows<{ id: BigIntColumn }>(tx, {
    text: `
      SELECT e.id FROM ${jsonRows(tx, 'r', { natural_key: 'text' })}
      CROSS JOIN events AS e
      WHERE e.natural_key = r.natural_key AND e.removed_at IS NULL`,
    bindings: [JSON.stringify(naturalKeys.map(key => [key]))],
  });
  return rows.map(({ id }) => Number(id));
}
