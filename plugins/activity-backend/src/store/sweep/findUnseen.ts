import type { Tx } from '../Database';
import type { Viewpoint } from '../operations/writeSightings';
import { readRows } from '../scopedEvents/Sql';

/** What a reload may take out of a stream: stored before it began, and not older than it has read. */
export interface SweptRange {
  runId: string;
  streamId: string;
  viewpoint: Viewpoint;
  /** Events with a higher id came after the reload had begun. */
  newestEventId: number;
  /** The oldest quarter of an hour that the reload has read completely; undefined for all of history. */
  fromBucket: number | undefined;
}

/** Where a walk over a unit's sightings stands: the last (class, bucket, kind, event) of the index. */
type WalkPosition = readonly [number, number, number, number];

/** One step of the walk. */
export interface WalkStep {
  /** Live items of the stream that were walked over. */
  stored: number;
  /** Those that the reload has not met. */
  unseen: number[];
  /** Where to go on; none at the end. */
  next: WalkPosition | undefined;
}

export const startOfWalk: WalkPosition = [-1, 0, 0, 0];

/**
 * Looks at the next `limit` sightings of a unit for items of a stream that its reload has not met. A walk by steps keeps
 * every transaction short, however large the stream is; an item whose class changes meanwhile may be missed.
 */
export async function findUnseen(
  tx: Tx,
  range: SweptRange,
  after: WalkPosition,
  limit: number,
): Promise<WalkStep> {
  const { runId, streamId, newestEventId, fromBucket = -Infinity } = range;
  const { unitId, resourceId } = range.viewpoint;
  const rows = await readRows<WalkRow>(tx, {
    text: `
      SELECT s.class, s.bucket, s.kind, s.event_id, s.resource_id,
        CASE WHEN s.event_id > ? OR EXISTS (
          SELECT 1 FROM reload_seen AS seen
          WHERE seen.run_id = ? AND seen.stream_id = ? AND seen.event_id = s.event_id
        ) THEN 1 ELSE 0 END AS seen
      FROM sightings AS s
      WHERE s.unit_id = ? AND s.gone_at IS NULL AND (s.class, s.bucket, s.kind, s.event_id) > (?, ?, ?, ?)
      ORDER BY s.class, s.bucket, s.kind, s.event_id LIMIT ?`,
    bindings: [newestEventId, runId, streamId, unitId, ...after, limit],
  });
  const items = rows.filter(
    row => row.resource_id === resourceId && row.bucket >= fromBucket,
  );
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    stored: items.length,
    unseen: items.flatMap(row => (row.seen ? [] : [Number(row.event_id)])),
    next: last && [last.class, last.bucket, last.kind, Number(last.event_id)],
  };
}

interface WalkRow {
  class: number;
  bucket: number;
  kind: number;
  event_id: number | string;
  resource_id: number | null;
  seen: number;
}
