import { BatchSize } from '../harvest/BatchSize';
import { nextTurn } from '../harvest/nextTurn';
import { forgetAllSeen } from '../harvest/sweepCensuses';
import { forgetReload } from '../harvest/sweepReloaded';
import { forgetEndedReloads } from '../store/census/forgetCensuses';
import type { Database, Tx } from '../store/Database';
import { forgetHints } from '../store/hints/settleHints';
import { pruneRuns, pruneRunStreams } from '../store/runs/pruneRuns';
import { findForgottenReload } from '../store/sweep/forgetReloadSeen';

const pruned = { first: 500, most: 10_000 };

/**
 * Removes what nobody asks for any more: rows of streams of runs, old runs of the schedule, hints for streams that are not read
 * any more, and notes of ended reloads.
 */
export async function tidyRuns(
  database: Database,
  signal?: AbortSignal,
): Promise<void> {
  await inBatches(database, 'pruneRunStreams', pruneRunStreams, signal);
  await inBatches(database, 'pruneRuns', pruneRuns, signal);
  await inBatches(database, 'forgetHints', forgetHints, signal);
  await database.write('forgetEndedReloads', forgetEndedReloads);
  await forgetAllSeen(database, signal);
  while (!signal?.aborted) {
    const reload = await database.read(
      'findForgottenReload',
      findForgottenReload,
    );
    if (!reload) return;
    await forgetReload(database, reload, signal);
  }
}

async function inBatches(
  database: Database,
  operation: string,
  prune: (tx: Tx, limit: number) => Promise<number>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const batch = new BatchSize(pruned, database.isEmbedded);
  while (!signal?.aborted) {
    const { rows } = batch;
    const startedAt = performance.now();
    const removed = await database.write(operation, tx => prune(tx, rows));
    if (removed < rows) return;
    batch.learn(performance.now() - startedAt);
    await nextTurn();
  }
}
