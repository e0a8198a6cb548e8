import type { Database } from '../store/Database';
import type { ChangeListener } from '../store/eventChange';
import { enqueueCopies } from '../store/operations/enqueueCopies';
import { holdGate } from '../store/operations/holdGate';
import { deleteExpired } from '../store/retention/deleteExpired';
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
 * Deletes what is older than retention keeps, in small transactions, oldest first. It may be cut at any point and goes on next
 * time; done twice it does nothing more.
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
  const listener: ChangeListener =
    options.onChanges ?? ((changes, tx) => enqueueCopies(tx, changes));
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
    if (gone < rows) return { events, isDone: true };
    batch.learn(performance.now() - startedAt);
    await nextTurn();
  }
  return { events, isDone: false };
}
