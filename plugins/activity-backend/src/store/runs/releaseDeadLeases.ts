import type { HarvestMode } from '@activity-insights/plugin-activity-common';
import { databaseClock } from '../clock';
import { jsonRows } from '../jsonRows';
import { isSqlite, type Tx } from '../Database';
import type { RunScope } from '../operations/harvestRuns';
import { readRows } from '../scopedEvents/Sql';

/** A running run whose replica has left streams behind. */
export interface BereavedRun {
  id: string;
  mode: HarvestMode;
  scope: RunScope;
  /** The streams that it waits for and that nobody reads any more. */
  streamIds: string[];
}

/** Whether there is a lease that has run out: a replica that ends in order gives its leases back. */
export async function hasDeadLease(tx: Tx): Promise<boolean> {
  const dead = await tx('streams')
    .whereRaw(`lease_until < ${databaseClock(tx)}`)
    .first('id');
  return dead !== undefined;
}

/**
 * Releases every lease that has run out, so that the streams are free at once and go on from their cursors. A replica that was
 * only paused finds that it holds nothing any more.
 *
 * @returns the running runs that wait for these streams; whoever comes second finds none
 */
export async function releaseDeadLeases(tx: Tx): Promise<BereavedRun[]> {
  return release(tx, { text: `s.lease_until < ${databaseClock(tx)}` });
}

/** Whether a lease is held by somebody who is known to be dead. */
export async function hasLeaseOf(
  tx: Tx,
  isDead: (leaseToken: string) => boolean,
): Promise<boolean> {
  return (await readTokensOf(tx, isDead)).length > 0;
}

/** As `releaseDeadLeases`, before they run out, for those whose holder is known to be dead. */
export async function releaseLeasesOf(
  tx: Tx,
  isDead: (leaseToken: string) => boolean,
): Promise<BereavedRun[]> {
  const tokens = await readTokensOf(tx, isDead);
  if (tokens.length === 0) return [];
  const rows = jsonRows(tx, 'r', { token: 'text' });
  return release(tx, {
    text: `s.lease_token IN (SELECT token FROM ${rows})`,
    bindings: [JSON.stringify(tokens.map(token => [token]))],
  });
}

async function readTokensOf(
  tx: Tx,
  isDead: (leaseToken: string) => boolean,
): Promise<string[]> {
  const held = await tx('streams')
    .whereNotNull('lease_token')
    .distinct<{ lease_token: string }[]>('lease_token');
  return held.map(row => row.lease_token).filter(isDead);
}

async function release(
  tx: Tx,
  { text, bindings = [] }: { text: string; bindings?: string[] },
): Promise<BereavedRun[]> {
  // Rows that another replica is at are released by that one.
  const free = isSqlite(tx) ? '' : 'FOR UPDATE SKIP LOCKED';
  const dead = await readRows<{ id: string }>(tx, {
    text: `
      UPDATE streams SET lease_token = NULL, lease_until = NULL
      WHERE id IN (SELECT s.id FROM streams AS s WHERE ${text} ORDER BY s.id ${free})
      RETURNING id`,
    bindings,
  });
  return dead.length === 0 ? [] : readBereavedRuns(tx, dead);
}

async function readBereavedRuns(
  tx: Tx,
  dead: readonly { id: string }[],
): Promise<BereavedRun[]> {
  const rows = await tx('harvest_run_streams as rs')
    .join('harvest_runs as r', 'r.id', 'rs.run_id')
    .where({ 'rs.status': 'pending', 'r.status': 'running' })
    .whereIn(
      'rs.stream_id',
      dead.map(({ id }) => id),
    )
    .orderBy(['r.started_at', 'r.id', 'rs.stream_id'])
    .select<BereavedRow[]>(
      'r.id',
      'r.mode',
      'r.scope_source',
      'r.scope_instance',
      'rs.stream_id',
    );
  const runs = new Map<string, BereavedRun>();
  for (const row of rows) {
    const run = runs.get(row.id) ?? {
      id: row.id,
      mode: row.mode,
      scope: {
        source: row.scope_source ?? undefined,
        instance: row.scope_instance ?? undefined,
      },
      streamIds: [],
    };
    run.streamIds.push(row.stream_id);
    runs.set(row.id, run);
  }
  return [...runs.values()];
}

interface BereavedRow {
  id: string;
  mode: HarvestMode;
  scope_source: string | null;
  scope_instance: string | null;
  stream_id: string;
}
