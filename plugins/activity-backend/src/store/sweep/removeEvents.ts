import { isSqlite, type Tx } from '../Database';
import { readDatabaseClock } from '../clock';
import {
  countedColumns,
  toCountedEvent,
  type CountedRow,
} from '../countedColumns';
import { enqueueServicesOfEvents } from '../dora/queue/enqueueServicesOfEvents';
import type { ChangeListener } from '../eventChange';
import { noteReviews } from '../flow/changes/noteReviews';
import { jsonRows } from '../jsonRows';
import { isLiveSighting } from '../operations/isLiveSighting';
import { markChanges } from '../rollups/markChanges';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

/**
 * Takes events out wherever they are seen, because what they happened to is gone or has them no more. Those that are out
 * already are left alone.
 *
 * @returns how many were taken out
 */
export async function removeEvents(
  tx: Tx,
  eventIds: readonly number[],
  reason: string,
  onChanges: ChangeListener,
): Promise<number> {
  if (eventIds.length === 0) return 0;
  const ids = jsonRows(tx, 'r', { id: 'bigint' });
  const rows = await readRows<RemovedRow>(tx, {
    text: `
      SELECT e.id, ${countedColumns.map(name => `e.${name}`)}
      FROM ${ids} JOIN events AS e ON e.id = r.id
      WHERE e.removed_at IS NULL
      ORDER BY e.id ${isSqlite(tx) ? '' : 'FOR NO KEY UPDATE OF e'}`,
    bindings: [JSON.stringify(eventIds.map(id => [id]))],
  });
  if (rows.length === 0) return 0;
  const now = await readDatabaseClock(tx);
  const bound = JSON.stringify(rows.map(row => [Number(row.id)]));
  const changes = rows.map(row => ({
    id: Number(row.id),
    before: toCountedEvent(row),
  }));
  await tx.raw(
    `UPDATE sightings SET gone_at = CAST(? AS bigint) FROM ${ids}
     WHERE sightings.event_id = r.id AND ${isLiveSighting('sightings')}`,
    [now, bound],
  );
  await tx.raw(
    `UPDATE events SET removed_at = CAST(? AS bigint), removed_reason = ? FROM ${ids} WHERE events.id = r.id`,
    [now, reason, bound],
  );
  await markChanges(tx, changes);
  await noteReviews(tx, changes);
  await enqueueServicesOfEvents(tx, changes);
  await onChanges(changes, tx);
  return rows.length;
}

interface RemovedRow extends CountedRow {
  id: BigIntColumn;
}
