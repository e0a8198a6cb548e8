import type { FirstReads } from '../../past/describeExactness';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { stateTables } from '../state/stateTables';

/** When the streams that show some items were read as a whole for the first time: what was deleted before was never seen. */
export async function readFirstReads(
  tx: Tx,
  itemIds: Iterable<number>,
): Promise<FirstReads> {
  const [row] = await readRows<{
    complete_at: BigIntColumn | null;
    pending: BigIntColumn | null;
  }>(tx, {
    text: `
      SELECT max(st.first_complete_at) AS complete_at,
        sum(CASE WHEN st.first_complete_at IS NULL AND st.enabled THEN 1 ELSE 0 END) AS pending
      FROM (
        SELECT DISTINCT s.unit_id, s.resource_id FROM ${jsonRows(tx, 'r', {
          id: 'bigint',
        })}
        CROSS JOIN record_sightings AS s
        WHERE s.kind = ${stateTables.workItem.number} AND s.record_id = r.id
      ) AS seen
      JOIN units AS u ON u.id = seen.unit_id
      JOIN streams AS st ON st.project_id = u.project_id AND st.resource_id = seen.resource_id`,
    bindings: [JSON.stringify([...itemIds].map(id => [id]))],
  });
  return {
    completeAt: row.complete_at === null ? null : Number(row.complete_at),
    isPending: Number(row.pending ?? 0) > 0,
  };
}
