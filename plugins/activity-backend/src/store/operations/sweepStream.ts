import type { Tx } from '../Database';
import { readDatabaseClock } from '../clock';
import type { ChangeListener, EventChange } from '../eventChange';
import { jsonRows } from '../jsonRows';
import { refreshAttributedBranches } from './refreshAttributedBranches';
import type { Viewpoint } from './writeSightings';

/** A reload of one stream that was read to its end. */
export interface ReloadedStream {
  runId: string;
  streamId: string;
  viewpoint: Viewpoint;
}

/** What a reload did not meet: neither stored by it, nor noted as seen. */
const unseen = `
  FROM sightings AS s JOIN events AS e ON e.id = s.event_id
  WHERE s.unit_id = ? AND s.resource_id = ? AND s.gone_at IS NULL
    AND (e.run_id IS NULL OR e.run_id <> ?)
    AND NOT EXISTS (
      SELECT 1 FROM reload_seen AS seen
      WHERE seen.run_id = ? AND seen.stream_id = ? AND seen.event_id = e.id
    )`;

function unseenBindings({ runId, streamId, viewpoint }: ReloadedStream) {
  return [viewpoint.unitId, viewpoint.resourceId, runId, runId, streamId];
}

/** How many items the stream has, and how many of them the source no longer has. */
export async function countUnseen(
  tx: Tx,
  reloaded: ReloadedStream,
): Promise<{ stored: number; unseen: number }> {
  const { unitId, resourceId } = reloaded.viewpoint;
  const stored = await tx('sightings')
    .where({ unit_id: unitId, resource_id: resourceId })
    .whereNull('gone_at')
    .count<{ n: number | string }[]>({ n: '*' });
  const result = await tx.raw(
    `SELECT count(*) AS n ${unseen}`,
    unseenBindings(reloaded),
  );
  const [row]: { n: number | string }[] = result.rows ?? result;
  return { stored: Number(stored[0].n), unseen: Number(row.n) };
}

/**
 * Ends the sightings of up to `limit` items that the source no longer has. An event leaves with its last sighting.
 *
 * @returns how many sightings were ended
 */
export async function sweepUnseen(
  tx: Tx,
  reloaded: ReloadedStream,
  limit: number,
  onChanges: ChangeListener,
): Promise<number> {
  const now = await readDatabaseClock(tx);
  const result = await tx.raw(
    `SELECT e.id, e.account_id, e.kind, e.occurred_at, e.bucket, e.class, e.copy_key
     ${unseen} ORDER BY e.id LIMIT ?`,
    [...unseenBindings(reloaded), limit],
  );
  const rows: UnseenRow[] = result.rows ?? result;
  if (rows.length === 0) return 0;
  const ids = JSON.stringify(rows.map(row => [Number(row.id)]));
  const idRows = jsonRows(tx, 'r', { id: 'bigint' });
  await tx.raw(
    `UPDATE sightings SET gone_at = CAST(? AS bigint) FROM ${idRows}
     WHERE sightings.event_id = r.id AND sightings.unit_id = ?`,
    [now, ids, reloaded.viewpoint.unitId],
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
  await refreshAttributedBranches(
    tx,
    rows.map(row => Number(row.id)).filter(id => !gone.has(id)),
  );
  await onChanges(
    rows.map((row): EventChange => {
      const id = Number(row.id);
      const before = {
        accountId: row.account_id,
        kind: row.kind,
        occurredAt: Number(row.occurred_at),
        bucket: row.bucket,
        class: row.class,
        copyKey: row.copy_key,
      };
      return gone.has(id) ? { id, before } : { id, before, after: before };
    }),
    tx,
  );
  return rows.length;
}

interface UnseenRow {
  id: number | string;
  account_id: number | null;
  kind: number;
  occurred_at: number | string;
  bucket: number;
  class: number;
  copy_key: string | null;
}

/** Forgets what a reload has noted of a stream. */
export async function forgetReloadSeen(
  tx: Tx,
  { runId, streamId }: Pick<ReloadedStream, 'runId' | 'streamId'>,
): Promise<void> {
  await tx('reload_seen')
    .where({ run_id: runId, stream_id: streamId })
    .delete();
}
