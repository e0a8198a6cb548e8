import { isSqlite, type Tx } from '../Database';
import { jsonRows, type JsonColumnType } from '../jsonRows';
import { runForEach } from '../runForEach';

/** That a unit has an event, with the copies of the event's columns that Components are counted by. */
export interface SightingToWrite {
  eventId: number;
  branch: string | null;
  branchOrder: number | null;
  bucket: number;
  class: number;
  kind: number;
  accountId: number | null;
  authorBucket: number | null;
  /** Of the unit that is the whole of the project; null for all others. */
  facetSetId: number | null;
}

/** From where events are seen: a unit, and the resource of it that is read. Together they tell the stream. */
export interface Viewpoint {
  unitId: number;
  resourceId: number;
}

/** A viewpoint with the number of the set that its unit alone is. */
export interface PlacedViewpoint extends Viewpoint {
  unitSetId: number;
}

const columns = {
  event_id: 'bigint',
  branch: 'text',
  branch_order: 'integer',
  bucket: 'integer',
  class: 'integer',
  kind: 'integer',
  account_id: 'integer',
  author_bucket: 'integer',
  facet_set_id: 'integer',
} satisfies Record<string, JsonColumnType>;

/**
 * Writes sightings of one unit, in place of those that it had of the same events. They are right at once for events that
 * no other unit has; for the others `refreshSeenIn` follows.
 */
export async function writeSightings(
  tx: Tx,
  { unitId, resourceId, unitSetId }: PlacedViewpoint,
  sightings: readonly SightingToWrite[],
): Promise<void> {
  if (sightings.length === 0) return;
  const names = Object.keys(columns);
  const rows = sightings.map(sighting => [
    sighting.eventId,
    sighting.branch,
    sighting.branchOrder,
    sighting.bucket,
    sighting.class,
    sighting.kind,
    sighting.accountId,
    sighting.authorBucket,
    sighting.facetSetId,
  ]);
  const into = `INSERT INTO sightings (unit_id, resource_id, unit_set_id, ${names}, event_branch)`;
  const inPlace = `ON CONFLICT (event_id, unit_id) DO UPDATE SET
    branch = excluded.branch, branch_order = excluded.branch_order, resource_id = excluded.resource_id,
    bucket = excluded.bucket, class = excluded.class, kind = excluded.kind, account_id = excluded.account_id,
    author_bucket = excluded.author_bucket, facet_set_id = excluded.facet_set_id,
    gone_at = NULL`;
  if (isSqlite(tx)) {
    const places = names.map(() => '?');
    await runForEach(
      tx,
      `${into} VALUES (?, ?, ?, ${places}, ?) ${inPlace}`,
      rows.map(row => [unitId, resourceId, unitSetId, ...row, row[1]]),
    );
    return;
  }
  await tx.raw(
    `${into} SELECT CAST(? AS integer), CAST(? AS integer), CAST(? AS integer), ${names}, branch
     FROM ${jsonRows(tx, 'r', columns)} ${inPlace}`,
    [unitId, resourceId, unitSetId, JSON.stringify(rows)],
  );
}
