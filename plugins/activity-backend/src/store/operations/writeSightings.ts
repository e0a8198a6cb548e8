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
}

/** From where events are seen: a unit, and the resource of it that is read. Together they tell the stream. */
export interface Viewpoint {
  unitId: number;
  resourceId: number;
}

const columns = {
  event_id: 'bigint',
  branch: 'text',
  branch_order: 'integer',
  bucket: 'integer',
  class: 'integer',
  kind: 'integer',
} satisfies Record<string, JsonColumnType>;

/** Writes sightings of one unit, in place of those that it had of the same events. */
export async function writeSightings(
  tx: Tx,
  { unitId, resourceId }: Viewpoint,
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
  ]);
  const into = `INSERT INTO sightings (unit_id, resource_id, ${names})`;
  const inPlace = `ON CONFLICT (event_id, unit_id) DO UPDATE SET
    branch = excluded.branch, branch_order = excluded.branch_order, resource_id = excluded.resource_id,
    bucket = excluded.bucket, class = excluded.class, kind = excluded.kind, gone_at = NULL`;
  if (isSqlite(tx)) {
    const places = names.map(() => '?');
    await runForEach(
      tx,
      `${into} VALUES (?, ?, ${places}) ${inPlace}`,
      rows.map(row => [unitId, resourceId, ...row]),
    );
    return;
  }
  await tx.raw(
    `${into} SELECT CAST(? AS integer), CAST(? AS integer), ${names}
     FROM ${jsonRows(tx, 'r', columns)} ${inPlace}`,
    [unitId, resourceId, JSON.stringify(rows)],
  );
}

/** Carries changed columns of events over to their sightings in all units. */
export async function syncSightings(
  tx: Tx,
  eventIds: readonly number[],
): Promise<void> {
  if (eventIds.length === 0) return;
  await tx.raw(
    `UPDATE sightings SET bucket = e.bucket, class = e.class, kind = e.kind
     FROM events AS e, ${jsonRows(tx, 'r', { id: 'bigint' })}
     WHERE e.id = r.id AND sightings.event_id = e.id`,
    [JSON.stringify(eventIds.map(id => [id]))],
  );
}
