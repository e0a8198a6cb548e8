import { showsStates } from '../store/census/showsStates';
import { everyKind, openCensus } from '../store/census/openCensus';
import type { Database } from '../store/Database';
import type { ChangeListener } from '../store/eventChange';
import { addRunCounts, noCounts } from '../store/operations/addRunCounts';
import { holdGate } from '../store/operations/holdGate';
import { sweepItems } from '../store/operations/sweepStream';
import type { Viewpoint } from '../store/operations/writeSightings';
import {
  findUnseen,
  startOfWalk,
  type SweptRange,
  type WalkStep,
} from '../store/sweep/findUnseen';
import { forgetReloadSeen } from '../store/sweep/forgetReloadSeen';
import {
  fenceSweep,
  readSweep,
  type HeldReload,
} from '../store/sweep/reloadFence';
import { findAbsentStates, removeAbsentStates } from './absentStates';
import { BatchSize, type BatchBounds } from './BatchSize';
import { guardSweep } from './guardSweep';
import { nextTurn } from './nextTurn';

const walked = { first: 1_000, most: 20_000 };
const swept = { first: 250, most: 20_000 };
const forgotten = { first: 1_000, most: 20_000 };

/** A reload that has read a stream to its end. */
export interface ReloadedStream extends HeldReload {
  viewpoint: Viewpoint;
}

/** What a sweep must mind. */
export interface SweepOptions {
  /** The largest share of a stream that may go; undefined if the reload is forced. */
  guard: number | undefined;
  /** The oldest quarter of an hour that the reload has read completely; undefined for all of history. */
  fromBucket: number | undefined;
  /** How far back the reload has read, UTC epoch milliseconds; undefined for all of history. */
  coveredFrom?: number;
  onChanges: ChangeListener;
  /** Is told how many items are gone, each time that some are. */
  onRemoved?: (records: number) => void;
  /** Aborts between two transactions when the lease is lost or the process stops. */
  signal: AbortSignal;
  /** Items of one transaction. */
  batch?: BatchBounds;
}

/**
 * Takes out what a completely read stream no longer has at its source. What fits into one transaction goes at once; more goes
 * in batches, and until the last of them `coverage.sweeping` says so. A sweep that was cut goes on where it was: what is out
 * is not looked for again, and one that was done is not done twice.
 *
 * @throws SourceError if more would go than the guard allows, in which case nothing does
 * @throws LeaseLostError or ReloadOverError if it is no longer this replica's to do
 */
export async function sweepReloaded(
  database: Database,
  reload: ReloadedStream,
  options: SweepOptions,
): Promise<void> {
  const { state, newestEventId } = await database.read('readSweep', tx =>
    readSweep(tx, reload),
  );
  if (state !== 'swept') {
    const { fromBucket, signal } = options;
    const range = { ...reload, newestEventId, fromBucket };
    const sweepStates = await planStates(database, reload, options);
    // Once more after something went, for items whose class was settled while the walk went by them.
    for (let left = newestEventId > 0; left; ) {
      const found = await walk(database, range, signal);
      const unseen = found.unseen.length;
      guardSweep('The reload', { stored: found.stored, unseen }, options.guard);
      await sweepFound(database, reload, found.unseen, options);
      left = unseen > 0;
    }
    await sweepStates?.();
    await database.write('endSweep', tx => fenceSweep(tx, reload, 'swept'));
  }
  await forgetReload(database, reload, options.signal);
}

/** Removes what a reload has noted of a stream. Only for streams that are swept, and reloads that have ended. */
export async function forgetReload(
  database: Database,
  reload: { runId: string; streamId: string },
  signal?: AbortSignal,
): Promise<void> {
  const batch = new BatchSize(forgotten, database.isEmbedded);
  while (!signal?.aborted) {
    const { rows } = batch;
    const startedAt = performance.now();
    const removed = await database.write('forgetReloadSeen', tx =>
      forgetReloadSeen(tx, reload, rows),
    );
    if (removed < rows) return;
    batch.learn(performance.now() - startedAt);
    await nextTurn();
  }
}

/** Everything that the stream has and the reload has not met. */
async function walk(
  database: Database,
  range: SweptRange,
  signal: AbortSignal,
): Promise<{ stored: number; unseen: number[] }> {
  const batch = new BatchSize(walked, database.isEmbedded);
  // An item that changes its place in the index may be met twice.
  const unseen = new Set<number>();
  let stored = 0;
  let position: WalkStep['next'] = startOfWalk;
  while (position) {
    const after: typeof startOfWalk = position;
    const startedAt = performance.now();
    const step: WalkStep = await database.read('findUnseen', tx =>
      findUnseen(tx, range, after, batch.rows),
    );
    batch.learn(performance.now() - startedAt);
    stored += step.stored;
    for (const id of step.unseen) unseen.add(id);
    position = step.next;
    await nextTurn();
    signal.throwIfAborted();
  }
  return { stored, unseen: [...unseen] };
}

/**
 * Finds what the stream shows as it is, such as work items, that the reload has not met: before anything goes, since it goes
 * or stays together with the events.
 *
 * @returns what takes it out; undefined if the stream shows no such things
 */
async function planStates(
  database: Database,
  reload: ReloadedStream,
  { coveredFrom, guard, signal, onChanges, onRemoved }: SweepOptions,
): Promise<(() => Promise<void>) | undefined> {
  const { streamId, runId, viewpoint } = reload;
  const shows = await database.read('showsStates', tx =>
    showsStates(tx, viewpoint),
  );
  if (!shows) return undefined;
  const key = { streamId, runId, viewpoint, kind: everyKind };
  const census = await database.write('openCensus', tx =>
    openCensus(tx, key, null),
  );
  const found = await findAbsentStates(database, census, coveredFrom, signal);
  const unseen = found.absent.length;
  guardSweep('The reload', { stored: found.stored, unseen }, guard);
  return () =>
    removeAbsentStates(database, census, found, {
      runIds: [runId],
      onChanges,
      onRemoved,
      fence: (tx, isWhole) =>
        fenceSweep(tx, reload, isWhole ? null : 'sweeping'),
      signal,
    });
}

async function sweepFound(
  database: Database,
  reload: ReloadedStream,
  eventIds: readonly number[],
  { onChanges, onRemoved, signal, batch: bounds = swept }: SweepOptions,
): Promise<void> {
  const batch = new BatchSize(bounds, database.isEmbedded);
  for (let from = 0; from < eventIds.length; ) {
    const ids = eventIds.slice(from, from + batch.rows);
    from += ids.length;
    const startedAt = performance.now();
    const gone = await database.write('sweepStream', async tx => {
      await holdGate(tx, 'exclusive');
      const removed = await sweepItems(tx, reload, ids, onChanges);
      await addRunCounts(tx, reload.streamId, [reload.runId], {
        ...noCounts,
        removed,
      });
      const whole = ids.length === eventIds.length;
      await fenceSweep(tx, reload, whole ? null : 'sweeping');
      return removed;
    });
    onRemoved?.(gone);
    batch.learn(performance.now() - startedAt);
    await nextTurn();
    signal.throwIfAborted();
  }
}
