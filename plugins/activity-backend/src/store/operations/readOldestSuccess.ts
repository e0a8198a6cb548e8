import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/**
 * When the stalest of the streams that are read was last read to its end, UTC epoch milliseconds; null if none ever was.
 *
 * @param unitIds - streams of the projects of these units only
 */
export async function readOldestSuccess(
  tx: Tx,
  unitIds?: readonly number[],
): Promise<number | null> {
  const ofUnits = unitIds
    ? {
        text: `AND st.project_id IN (
          SELECT u.project_id FROM ${jsonRows(tx, 'r', { id: 'integer' })}
          JOIN units AS u ON u.id = r.id)`,
        bindings: [JSON.stringify(unitIds.map(id => [id]))],
      }
    : { text: '', bindings: [] };
  const [{ oldest }] = await readRows<{ oldest: number | string | null }>(tx, {
    text: `SELECT min(st.last_success_at) AS oldest FROM streams AS st WHERE st.enabled ${ofUnits.text}`,
    bindings: ofUnits.bindings,
  });
  return oldest === null ? null : Number(oldest);
}
