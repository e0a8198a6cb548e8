import type { HarvestMode } from '@activity-insights/plugin-activity-common';
import type { Tx } from '../Database';
import { readDatabaseClock } from '../clock';
import type { DbHarvestRunRow } from '../rows';
import { endRun } from '../runs/endRun';

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
    `INSERT INTO harvest_runs (id, mode, scope_source, scope_instance, scope_key, status, trigger, triggered_by, force, started_at, newest_event_id)
     VALUES (?, ?, ?, ?, ?, 'running', ?, ?, ?, ?, (SELECT COALESCE(max(id), 0) FROM events))
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

/**
 * Cancels a running run. What it has stored stays; streams in the middle of a page finish it, and a sweep stops between two
 * of its batches. What its reload has noted is removed later, see `forgetEndedReloads`.
 *
 * @returns false if the run is not running
 */
export async function cancelRun(tx: Tx, id: string): Promise<boolean> {
  await tx('harvest_run_streams')
    .where({ run_id: id, status: 'pending' })
    .update({ status: 'cancelled' });
  return endRun(tx, id, { status: 'cancelled', error: null });
}

function scopeKey({ source, instance }: RunScope): string {
  return `${source ?? '*'}/${instance ?? '*'}`;
}
