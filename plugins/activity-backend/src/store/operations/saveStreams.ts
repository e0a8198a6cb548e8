import type { SourceProject } from '@activity-insights/plugin-activity-node';
import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import { jsonRows } from '../jsonRows';
import { internInstance } from './internInstance';
import { saveProjects } from './saveProjects';

/** A stream as a source lists it. */
export interface ListedStream {
  id: string;
  project: SourceProject;
  resource: string;
}

/** What one instance has to read. */
export interface InstanceListing {
  source: string;
  instance: string;
  enabled: boolean;
  /** How often its streams are read, in milliseconds. */
  frequencyMs: number;
  streams: readonly ListedStream[];
}

/**
 * Makes the stored projects, units and streams of an instance those of its listing, with as many statements whether it has
 * two streams or ten thousand. Streams that are listed no more are disabled: what they have brought stays.
 */
export async function saveStreams(
  tx: Tx,
  listing: InstanceListing,
): Promise<void> {
  const { streams, enabled } = listing;
  const instanceId = await internInstance(tx, listing.source, listing.instance);
  await saveProjects(
    tx,
    instanceId,
    streams.map(({ project }) => project),
  );
  const stored = await tx('streams')
    .where({ instance_id: instanceId })
    .select<StoredStream[]>('id', 'enabled', 'archived_at');
  const known = new Map(stored.map(row => [row.id, row]));
  const listed = new Map(streams.map(stream => [stream.id, stream]));

  await disableStreams(
    tx,
    stored.flatMap(row => (row.enabled && !listed.has(row.id) ? row.id : [])),
  );
  await insertStreams(
    tx,
    instanceId,
    enabled,
    [...listed.values()].filter(({ id }) => !known.has(id)),
  );
  await updateStreams(
    tx,
    [...listed.values()].filter(({ id, project }) => {
      const row = known.get(id);
      return (
        row &&
        (Boolean(row.enabled) !== enabled ||
          (row.archived_at !== null) !== Boolean(project.archived))
      );
    }),
    enabled,
  );
  await hastenStreams(tx, instanceId, listing.frequencyMs);
  await tx('instances')
    .where({ id: instanceId })
    .update({
      listed_at: tx.raw(databaseClock(tx)),
      listing_failing_since: null,
      listing_error_code: null,
      listing_error_message: null,
    });
}

interface StoredStream {
  id: string;
  enabled: boolean | 0 | 1;
  archived_at: number | string | null;
}

async function insertStreams(
  tx: Tx,
  instanceId: number,
  enabled: boolean,
  streams: readonly ListedStream[],
): Promise<void> {
  if (streams.length === 0) return;
  const names = [...new Set(streams.map(({ resource }) => resource))].sort();
  await tx('resources')
    .insert(names.map(name => ({ name })))
    .onConflict('name')
    .ignore();
  // In the order of the key, so that replicas which list the same at once wait for each other and do not lock up.
  await tx.raw(
    `INSERT INTO streams (id, instance_id, project_id, resource, resource_id, enabled, archived_at,
       backfill_done, next_due_at, consecutive_failures, coverage_complete)
     SELECT r.id, p.instance_id, p.id, r.resource, k.id, ?, CASE WHEN r.archived = 1 THEN ${databaseClock(
       tx,
     )} END, ?, ${databaseClock(tx)}, 0, ?
     FROM ${jsonRows(tx, 'r', {
       id: 'text',
       project: 'text',
       resource: 'text',
       archived: 'integer',
     })}
     JOIN projects AS p ON p.instance_id = ? AND p.external_id = r.project
     JOIN resources AS k ON k.name = r.resource
     WHERE true ORDER BY r.id
     ON CONFLICT (id) DO NOTHING`,
    [
      enabled,
      false,
      false,
      JSON.stringify(
        streams.map(({ id, project, resource }) => [
          id,
          project.id,
          resource,
          project.archived ? 1 : 0,
        ]),
      ),
      instanceId,
    ],
  );
}

/** A stream that comes back, or whose project is changed again after it was archived, is due at once. */
async function updateStreams(
  tx: Tx,
  streams: readonly ListedStream[],
  enabled: boolean,
): Promise<void> {
  if (streams.length === 0) return;
  const now = databaseClock(tx);
  await tx.raw(
    `UPDATE streams SET enabled = ?,
       archived_at = CASE WHEN r.archived = 1 THEN COALESCE(archived_at, ${now}) END,
       next_due_at = CASE WHEN next_due_at > ${now} THEN ${now} ELSE next_due_at END
     FROM ${jsonRows(tx, 'r', { id: 'text', archived: 'integer' })}
     WHERE streams.id = r.id`,
    [
      enabled,
      JSON.stringify(
        streams.map(({ id, project }) => [id, project.archived ? 1 : 0]),
      ),
    ],
  );
  if (!enabled) {
    await cancelWaiting(
      tx,
      streams.map(({ id }) => id),
    );
  }
}

/** After a change of the schedule no stream rests longer than the new one says. */
async function hastenStreams(
  tx: Tx,
  instanceId: number,
  frequencyMs: number,
): Promise<void> {
  const latest = tx.raw(`${databaseClock(tx)} + ?`, [Math.ceil(frequencyMs)]);
  await tx('streams')
    .where({
      instance_id: instanceId,
      enabled: true,
      consecutive_failures: 0,
      archived_at: null,
      error_code: null,
    })
    .where('next_due_at', '>', latest)
    .update({ next_due_at: latest });
}

/** Disables the streams of instances that are configured no more. */
export async function disableOtherInstances(
  tx: Tx,
  configured: readonly { source: string; instance: string }[],
): Promise<void> {
  const rows = await tx('streams as s')
    .join('instances as i', 'i.id', 's.instance_id')
    .where('s.enabled', true)
    .distinct<{ instance_id: number; source: string; instance: string }[]>(
      's.instance_id',
      'i.source',
      'i.instance',
    );
  const keys = new Set(configured.map(keyOf));
  const others = rows.filter(row => !keys.has(keyOf(row)));
  if (others.length === 0) return;
  const streams = await tx('streams')
    .whereIn(
      'instance_id',
      others.map(row => row.instance_id),
    )
    .where({ enabled: true })
    .select<{ id: string }[]>('id');
  await disableStreams(
    tx,
    streams.map(({ id }) => id),
  );
}

function keyOf({ source, instance }: { source: string; instance: string }) {
  return JSON.stringify([source, instance]);
}

async function disableStreams(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await cancelWaiting(tx, ids);
  await tx.raw(
    `UPDATE streams SET enabled = ? FROM ${jsonRows(tx, 'r', { id: 'text' })}
     WHERE streams.id = r.id`,
    [false, JSON.stringify(ids.map(id => [id]))],
  );
}

/**
 * A disabled stream keeps no run waiting. This comes before the streams' own rows are touched: whoever reads them takes the
 * rows in the same order.
 */
async function cancelWaiting(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.raw(
    `UPDATE harvest_run_streams SET status = 'cancelled'
     FROM ${jsonRows(tx, 'r', { id: 'text' })}
     WHERE harvest_run_streams.stream_id = r.id AND harvest_run_streams.status = 'pending'`,
    [JSON.stringify(ids.map(id => [id]))],
  );
}
