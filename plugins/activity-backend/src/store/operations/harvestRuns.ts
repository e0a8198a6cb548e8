import type {
  HarvestMode,
  HarvestRunStatus,
} from '@activity-insights/plugin-activity-common';
import type { Tx } from '../Database';
import { readDatabaseClock } from '../clock';
import type { DbHarvestRunRow } from '../rows';

/** Which streams a run is about; all if both are missing. */
export interface RunScope {
  source?: string;
  instance?: string;
}

/** A run that is asked for. */
export interface RunRequest {
  id: string;
  mode: HarvestMode;
  scope: RunScope;
  force: boolean;
  trigger: 'manual' | 'scheduled' | 'automatic';
  triggeredBy: string;
}

/**
 * Records a new run.
 *
 * @returns false if a run of the same mode and scope is running, whoever started it
 */
export async function insertRun(tx: Tx, request: RunRequest): Promise<boolean> {
  const { source, instance } = request.scope;
  const result = await tx.raw(
    `INSERT INTO harvest_runs (id, mode, scope_source, scope_instance, scope_key, status, trigger, triggered_by, force, started_at)
     VALUES (?, ?, ?, ?, ?, 'running', ?, ?, ?, ?)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      request.id,
      request.mode,
      source ?? null,
      instance ?? null,
      scopeKey(request.scope),
      request.trigger,
      request.triggeredBy,
      request.force,
      await readDatabaseClock(tx),
    ],
  );
  return (result.rows ?? result).length > 0;
}

/** The run of this mode and scope that is running. */
export async function findRunningRun(
  tx: Tx,
  mode: HarvestMode,
  scope: RunScope,
): Promise<DbHarvestRunRow | undefined> {
  return tx('harvest_runs')
    .where({ mode, scope_key: scopeKey(scope), status: 'running' })
    .first<DbHarvestRunRow>('*');
}

/** Runs whose streams are not yet listed, because they have just begun or because their replica died. */
export async function readUnpreparedRuns(tx: Tx): Promise<DbHarvestRunRow[]> {
  return tx('harvest_runs')
    .where({ status: 'running' })
    .whereNull('prepared_at')
    .orderBy('started_at')
    .select<DbHarvestRunRow[]>('*');
}

/** Makes the enabled streams in a run's scope due, and the run wait for each of them. */
export async function prepareRun(tx: Tx, run: DbHarvestRunRow): Promise<void> {
  const now = await readDatabaseClock(tx);
  const streams = tx('streams as s')
    .join('instances as i', 'i.id', 's.instance_id')
    .where('s.enabled', true);
  if (run.scope_source !== null) streams.where('i.source', run.scope_source);
  if (run.scope_instance !== null) {
    streams.where('i.instance', run.scope_instance);
  }
  // A schedule respects the rest that a failing stream is given; a person who asks does not want to wait for it.
  if (run.trigger === 'scheduled') streams.where('s.next_due_at', '<=', now);
  const rows = await streams.select<{ id: string }[]>('s.id');
  const ids = rows.map(row => row.id);
  for (const id of ids) {
    await tx('harvest_run_streams')
      .insert({ run_id: run.id, stream_id: id, status: 'pending' })
      .onConflict(['run_id', 'stream_id'])
      .ignore();
  }
  await tx('streams')
    .whereIn('id', ids)
    .where('next_due_at', '>', now)
    .update({ next_due_at: now });
  await tx('harvest_runs')
    .where({ id: run.id })
    .whereNull('prepared_at')
    .update({ prepared_at: now });
}

/**
 * Ends every prepared run that waits for no stream any more: completed if all were read, failed if none was, else partial.
 *
 * @returns the ended runs
 */
export async function finishRuns(
  tx: Tx,
): Promise<{ id: string; status: HarvestRunStatus }[]> {
  const now = await readDatabaseClock(tx);
  const runs = await tx('harvest_runs as r')
    .where({ 'r.status': 'running' })
    .whereNotNull('r.prepared_at')
    .whereNotExists(
      tx('harvest_run_streams as rs')
        .whereRaw('rs.run_id = r.id')
        .where('rs.status', 'pending')
        .select(tx.raw('1')),
    )
    .select<{ id: string }[]>('r.id');
  const ended = [];
  for (const { id } of runs) {
    const outcome = await outcomeOf(tx, id);
    const changed = await tx('harvest_runs')
      .where({ id, status: 'running' })
      .update({ ...outcome, ended_at: now });
    if (changed > 0) ended.push({ id, status: outcome.status });
  }
  return ended;
}

async function outcomeOf(
  tx: Tx,
  runId: string,
): Promise<{ status: HarvestRunStatus; error: string | null }> {
  const streams = await tx('harvest_run_streams')
    .where({ run_id: runId })
    .select<{ status: string; stream_id: string; error_code: string | null }[]>(
      'status',
      'stream_id',
      'error_code',
    );
  const failed = streams.filter(stream => stream.status === 'failed');
  if (failed.length === 0) return { status: 'completed', error: null };
  const named = failed
    .slice(0, 5)
    .map(stream => `${stream.stream_id} (${stream.error_code})`);
  const more = failed.length > 5 ? ` and ${failed.length - 5} more` : '';
  return {
    status: failed.length === streams.length ? 'failed' : 'partial',
    error: `Could not read ${named.join(', ')}${more}`,
  };
}

/**
 * Cancels a running run. What it has stored stays; streams in the middle of a page finish it.
 *
 * @returns false if the run is not running
 */
export async function cancelRun(tx: Tx, id: string): Promise<boolean> {
  const cancelled = await tx('harvest_runs')
    .where({ id, status: 'running' })
    .update({ status: 'cancelled', ended_at: await readDatabaseClock(tx) });
  await tx('harvest_run_streams')
    .where({ run_id: id, status: 'pending' })
    .update({ status: 'cancelled' });
  await tx('reload_seen').where({ run_id: id }).delete();
  return cancelled > 0;
}

function scopeKey({ source, instance }: RunScope): string {
  return `${source ?? '*'}/${instance ?? '*'}`;
}
