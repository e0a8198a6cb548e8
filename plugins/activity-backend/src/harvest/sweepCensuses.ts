import {
  forgetCensus,
  forgetPresence,
  forgetSeen,
} from '../store/census/forgetCensuses';
import { readOpenCensuses } from '../store/census/openCensus';
import type { Database } from '../store/Database';
import type { HeldLease } from '../store/streams/renewLease';
import { fenceLease } from '../store/sweep/reloadFence';
import {
  findAbsentStates,
  removeAbsentStates,
  type RemovalOptions,
} from './absentStates';
import { BatchSize } from './BatchSize';
import { guardSweep } from './guardSweep';
import { nextTurn } from './nextTurn';

const forgotten = { first: 1_000, most: 20_000 };

/** A read that has told what is there of other streams, and has come to its end. */
export interface EndedCensus {
  lease: HeldLease;
  /** The reload that it was for; undefined for an ordinary read. */
  reloadRunId: string | undefined;
}

/** What drawing the end of a census must mind. */
export interface CensusOptions extends Omit<RemovalOptions, 'fence'> {
  /** The largest share of a stream that may go; undefined if that was forced. */
  guard: number | undefined;
}

/**
 * Takes out what the censuses of a stream have not met. A census that was refused stays open, so that its stream goes on
 * saying so until a later walk has met what was missing, or a reload with force has settled it.
 *
 * @throws SourceError if more would go than the guard allows, in which case nothing of that census does
 * @throws LeaseLostError if it is no longer this replica's to do
 */
export async function sweepCensuses(
  database: Database,
  { lease, reloadRunId }: EndedCensus,
  options: CensusOptions,
): Promise<void> {
  const { streamId } = lease;
  const key = { streamId, runId: reloadRunId ?? '' };
  const open = await database.read('readOpenCensuses', tx =>
    readOpenCensuses(tx, key),
  );
  for (const census of open) {
    const { signal, guard } = options;
    const found = await findAbsentStates(database, census, undefined, signal);
    const unseen = found.absent.length;
    guardSweep('The census', { stored: found.stored, unseen }, guard);
    await removeAbsentStates(database, census, found, {
      ...options,
      fence: tx => fenceLease(tx, lease),
    });
    await database.write('endCensus', async tx => {
      await forgetCensus(tx, census.id);
      await fenceLease(tx, lease);
    });
  }
  if (reloadRunId !== undefined) {
    // What an ordinary read had begun goes on from where the reload has ended, and knows nothing of what came before.
    await database.write('endCensus', async tx => {
      await forgetPresence(tx, { streamId, runId: '' });
      await fenceLease(tx, lease);
    });
  }
  if (open.length > 0) await forgetAllSeen(database, options.signal);
}

/** Removes what censuses have met that are forgotten themselves. */
export async function forgetAllSeen(
  database: Database,
  signal?: AbortSignal,
): Promise<void> {
  const batch = new BatchSize(forgotten, database.isEmbedded);
  while (!signal?.aborted) {
    const { rows } = batch;
    const startedAt = performance.now();
    const removed = await database.write('forgetSeen', tx =>
      forgetSeen(tx, rows),
    );
    if (removed === 0) return;
    if (removed === rows) batch.learn(performance.now() - startedAt);
    await nextTurn();
  }
}
