import type { Tx } from '../Database';
import { readDatabaseClock } from '../clock';
import {
  countedColumns,
  toCountedEvent,
  type CountedRow,
} from '../countedColumns';
import { enqueueServicesOfEvents } from '../dora/queue/enqueueServicesOfEvents';
import type { ChangeListener, EventChange } from '../eventChange';
import { noteReviews } from '../flow/changes/noteReviews';
import { jsonRows } from '../jsonRows';
import { markChanges } from '../rollups/markChanges';
import { readRows } from '../scopedEvents/Sql';
import { isLiveSighting } from './isLiveSighting';
import { refreshSeenIn } from './refreshSeenIn';
import { unitsOfProject } from './unitsOfProject';
import type { Viewpoint } from './writeSightings';

/** The stream that a sweep is about, and the reload that it belongs to. */
export interface SweptStream {
  runId: string;
  streamId: string;
  viewpoint: Viewpoint;
}

/**
 * Ends the sightings of items that the source no longer has; an event leaves with its last sighting. Items that the stream
 * has no more, or that the reload has met after all, are left alone, so it may be done twice.
 *
 * @param eventIds - what the reload has not met, see `findUnseen`
 * @returns how many sightings were ended
 */
export async function sweepItems(
  tx: Tx,
  { runId, streamId, viewpoint }: SweptStream,
  eventIds: readonly number[],
  onChanges: ChangeListener,
): Promise<number> {
  const now = await readDatabaseClock(tx);
  const rows = await readRows<UnseenRow>(tx, {
    text: `
      SELECT e.id, ${countedColumns.map(name => `e.${name}`)}
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      JOIN sightings AS s ON s.event_id = r.id AND s.unit_id = ?
      JOIN events AS e ON e.id = r.id
      WHERE s.resource_id = ? AND s.gone_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM reload_seen AS seen
        WHERE seen.run_id = ? AND seen.stream_id = ? AND seen.event_id = r.id
      ) ORDER BY e.id`,
    bindings: [
      JSON.stringify(eventIds.map(id => [id])),
      viewpoint.unitId,
      viewpoint.resourceId,
      runId,
      streamId,
    ],
  });
  if (rows.length === 0) return 0;
  const ids = JSON.stringify(rows.map(row => [Number(row.id)]));
  const idRows = jsonRows(tx, 'r', { id: 'bigint' });
  await tx.raw(
    `UPDATE sightings SET gone_at = CAST(? AS bigint) FROM ${idRows}
     WHERE sightings.event_id = r.id AND ${isLiveSighting('sightings')}
       AND sightings.unit_id IN (${unitsOfProject})`,
    [now, ids, viewpoint.unitId],
  );
  const removed = await tx.raw(
    `UPDATE events SET removed_at = CAST(? AS bigint), removed_reason = 'not at the source'
     FROM ${idRows}
     WHERE events.id = r.id AND NOT EXISTS (
       SELECT 1 FROM sightings AS s WHERE s.event_id = events.id AND s.gone_at IS NULL
     ) RETURNING events.id`,
    [now, ids],
  );
  const gone = new Set(
    (removed.rows ?? removed).map((row: { id: number | string }) =>
      Number(row.id),
    ),
  );
  await refreshSeenIn(
    tx,
    rows.map(row => Number(row.id)).filter(id => !gone.has(id)),
  );
  const { unitId } = viewpoint;
  const changes = rows.map((row): EventChange => {
    const id = Number(row.id);
    const before = toCountedEvent(row);
    return gone.has(id)
      ? { id, before, unitId }
      : { id, before, after: before, unitId };
  });
  await markChanges(tx, changes);
  await noteReviews(tx, changes);
  await enqueueServicesOfEvents(tx, changes);
  await onChanges(changes, tx);
  return rows.length;
}

interface UnseenRow extends CountedRow {
  id: number | string;
}
