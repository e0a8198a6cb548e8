import type { Tx } from '../Database';
import { endRun, type RunOutcome } from './endRun';

/** A run that has just ended. */
export interface FinishedRun {
  id: string;
  status: RunOutcome['status'];
}

/**
 * The prepared runs that wait for no stream any more, oldest first. It costs the same however many streams they have, so
 * it may be asked as often as there may be something.
 */
export async function readFinishedRuns(tx: Tx): Promise<string[]> {
  const runs = await tx('harvest_runs as r')
    .where({ 'r.status': 'running' })
    .whereNotNull('r.prepared_at')
    .whereNotExists(
      tx('harvest_run_streams as rs')
        .whereRaw('rs.run_id = r.id')
        .where('rs.status', 'pending')
        .select(tx.raw('1')),
    )
    .orderBy(['r.started_at', 'r.id'])
    .select<{ id: string }[]>('r.id');
  return runs.map(({ id }) => id);
}

/**
 * Ends those of some runs that still wait for no stream, see `readFinishedRuns`: completed if all were read, failed if none was, else partial;
 * cancelled if all of its streams were taken away from it.
 *
 * @returns the runs that this transaction has ended
 */
export async function finishRuns(
  tx: Tx,
  runIds: readonly string[],
): Promise<FinishedRun[]> {
  const ended: FinishedRun[] = [];
  const finished = await readFinishedRuns(tx);
  for (const id of finished.filter(each => runIds.includes(each))) {
    const outcome = await outcomeOf(tx, id);
    if (await endRun(tx, id, outcome)) {
      ended.push({ id, status: outcome.status });
    }
  }
  return ended;
}

/** How many of the streams that could not be read are named. */
const namedFailures = 5;

async function outcomeOf(tx: Tx, runId: string): Promise<RunOutcome> {
  const rows = await tx('harvest_run_streams')
    .where({ run_id: runId })
    .groupBy('status')
    .select<{ status: string; n: number | string }[]>(
      'status',
      tx.raw('count(*) AS n'),
    );
  const counts = new Map(rows.map(row => [row.status, Number(row.n)]));
  const done = counts.get('done') ?? 0;
  const failed = counts.get('failed') ?? 0;
  const cancelled = counts.get('cancelled') ?? 0;
  if (failed === 0) {
    return done === 0 && cancelled > 0
      ? { status: 'cancelled', error: 'All of its streams were disabled' }
      : { status: 'completed', error: null };
  }
  const examples = await tx('harvest_run_streams')
    .where({ run_id: runId, status: 'failed' })
    .orderBy('stream_id')
    .limit(namedFailures)
    .select<{ stream_id: string; error_code: string | null }[]>(
      'stream_id',
      'error_code',
    );
  const named = examples.map(row => `${row.stream_id} (${row.error_code})`);
  const others = failed - examples.length;
  const more = others > 0 ? ` and ${others} more` : '';
  return {
    status: done === 0 ? 'failed' : 'partial',
    error: `Could not read ${named.join(', ')}${more}`,
  };
}
