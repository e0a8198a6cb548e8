import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import { jsonRows } from '../jsonRows';
import type { Viewpoint } from '../operations/writeSightings';
import type { StateTable } from './stateTables';

/** Notes that a stream shows rows of a table, and that it did so now. */
export async function noteSightings(
  tx: Tx,
  table: StateTable,
  { unitId, resourceId }: Viewpoint,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.raw(
    `INSERT INTO record_sightings (kind, unit_id, resource_id, record_id, seen_at)
     SELECT CAST(? AS smallint), CAST(? AS integer), CAST(? AS integer), r.id, ${databaseClock(
       tx,
     )}
     FROM ${jsonRows(tx, 'r', { id: 'bigint' })} WHERE true ORDER BY r.id
     ON CONFLICT (unit_id, resource_id, kind, record_id) DO UPDATE SET seen_at = excluded.seen_at`,
    [table.number, unitId, resourceId, JSON.stringify(ids.map(id => [id]))],
  );
}
