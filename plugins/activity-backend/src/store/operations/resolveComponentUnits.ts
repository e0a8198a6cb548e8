import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** The units that Components are made of. Refs of other kinds are made of nothing. */
export async function resolveComponentUnits(
  tx: Tx,
  refs: string[],
): Promise<number[]> {
  const rows = await readRows<{ unit_id: number }>(tx, {
    text: `
      SELECT DISTINCT c.unit_id FROM ${jsonRows(tx, 'r', { ref: 'text' })}
      JOIN unit_components AS c ON c.component_ref = r.ref ORDER BY c.unit_id`,
    bindings: [JSON.stringify(refs.map(ref => [ref]))],
  });
  return rows.map(row => row.unit_id);
}
