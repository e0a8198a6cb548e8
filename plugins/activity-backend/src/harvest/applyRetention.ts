import type { Database } from '../store/Database';
import type { ChangeListener } from '../store/eventChange';
import { enqueueChanges } from '../store/operations/enqueueChanges';
import { holdGate } from '../store/operations/holdGate';
import { deleteExpired } from '../store/retention/deleteExpired';
import { deleteRemovedStates } from '../store/retention/deleteRemovedStates';
import { saveRetainedFrom } from '../store/retention/saveRetainedFrom';
import { retainedFrom } from '../time/retainedFrom';
import { BatchSize, type BatchBounds } from './BatchSize';
import { nextTurn } from './nextTurn';

const deleted = { first: 250, most: 5_000 };

/** What retention needs. */
export interface RetentionOptions {
  /** How long events are kept, in milliseconds. */
  retentionMs: number;
  /** UTC epoch milliseconds. */
  now: number;
  /** Aborts between two batches. */
  signal?: AbortSignal;
  onChanges?: ChangeListener;
  /** Events of one transaction. */
  batch?: BatchBounds;
}

/**
 * Deletes events that are older than retention keeps, and what was removed before, in small transactions. It may be cut at any
 * point and goes on next time; done twice it does nothing more.
 *
 * @returns how many events were deleted, and whether none is left to delete
 */
export async function applyRetention(
  database: Database,
  options: RetentionOptions,
): Promise<{ events: number; isDone: boolean }> {
  const { retentionMs, now, signal } = options;
  const before = retainedFrom(now, retentionMs);
  await database.write('saveRetainedFrom', tx => saveRetainedFrom(tx, before));
  const listener = options.onChanges ?? enqueueChanges;
  const batch = new BatchSize(options.batch ?? deleted, database.isEmbedded);
  let events = 0;
  while (!signal?.aborted) {
    const { rows } = batch;
    const startedAt = performance.now();
    const gone = await database.write('deleteExpired', async tx => {
      await holdGate(tx, 'exclusive');
      return deleteExpired(tx, before, rows, listener);
    });
    events += gone;
    if (gone < rows) {
      return { events, isDone: await forgetRemoved(database, before, signal) };
    }
    batch.learn(performance.now() - startedAt);
    await nextTurn();
  }
  return { events, isDone: false };
}

/**
 * What is there stays however old it is; what was removed is kept for as long as events are.
 *
 * @returns whether none is left to delete
 */
async function forgetRemoved(
  database: Database,
  before: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const batch = new BatchSize(deleted, database.isEmbedded);
  while (!signal?.aborted) {
    const { rows } = batch;
    const startedAt = performance.now();
    const gone = await database.write('deleteRemovedStates', async tx => {
      await holdGate(tx, 'exclusive');
      return deleteRemovedStates(tx, before, rows);
    });
    if (gone === 0) return true;
    if (gone === rows) batch.learn(performance.now() - startedAt);
    await nextTurn();
  }
  return false;
}
