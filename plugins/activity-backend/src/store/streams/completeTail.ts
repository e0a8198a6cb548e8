import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import { LeaseLostError } from '../operations/saveCursor';
import type { WaitingRun } from './claimStreams';
import { dueIfAsked } from './dueIfAsked';
import { dueIfHinted } from './dueIfHinted';
import { noLease } from './noLease';
import type { HeldLease } from './renewLease';

/** How far back a stream is complete: to `from`, or to its beginning if that is null, and then `complete` is true. */
export interface StoredCoverage {
  /** UTC epoch milliseconds. */
  from: number | null;
  /** Whether that is as far as is wanted. */
  complete: boolean;
}

/** What has come of a tail that was read to its end. */
export interface TailEnd {
  /** When the read began, over all its leases, UTC epoch milliseconds by the clock of the database. */
  readStartedAt: number;
  /** The runs that waited for it when it was claimed. */
  runs: readonly WaitingRun[];
  /** The reload that it was read for. */
  reload?: {
    runId: string;
    /** Whether it waits for the stream's history as well. */
    goesOn: boolean;
    /** Whether something may lie between what it has read and what was read before. */
    leavesGap: boolean;
  };
  /** How long the stream rests until it is due again. */
  nextDueInMs: number;
  /** What is covered from now on; undefined if nothing has changed. */
  coverage: StoredCoverage | undefined;
  /** Whether there is history to be read. */
  backfills: boolean;
}

const done = { status: 'done', error_code: null, error_message: null };

/**
 * Gives a stream back whose tail was read to its end, and tells the runs that were waiting since before the read began. A run
 * that began during it still waits: it is promised what the source had when it began.
 *
 * @throws LeaseLostError if the lease is another's by now
 */
export async function completeTail(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
  { readStartedAt, runs, reload, nextDueInMs, coverage, backfills }: TailEnd,
): Promise<void> {
  let readFrom = readStartedAt;
  let reloadedCursors = {};
  if (reload) {
    const reloaded = await readReload(tx, reload.runId, streamId);
    // A read that a reload has taken over began with it.
    readFrom = Math.max(readFrom, reloaded.startedAt);
    if (!reload.goesOn) reloadedCursors = reloaded.cursors;
    await tx('harvest_run_streams')
      .where({ run_id: reload.runId, stream_id: streamId, status: 'pending' })
      .update(reload.goesOn ? { tail_done: true } : done);
  }
  const told = runs.filter(
    run => run.mode === 'incremental' && Number(run.started_at) <= readFrom,
  );
  if (told.length > 0) {
    await tx('harvest_run_streams')
      .where({ stream_id: streamId, status: 'pending' })
      .whereIn(
        'run_id',
        told.map(run => run.id),
      )
      .update(done);
  }
  const ended = await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({
      ...noLease,
      ...reloadedCursors,
      ...(coverage && {
        coverage_from: coverage.from,
        coverage_complete: coverage.complete,
        ...(coverage.complete && firstComplete(tx)),
      }),
      backfill_done: !backfills,
      backfill_due_at:
        backfills || reload?.goesOn
          ? tx.raw(`COALESCE(backfill_due_at, ${databaseClock(tx)})`)
          : null,
      read_started_at: null,
      ...(!reload?.leavesGap && { last_success_at: readFrom }),
      next_due_at: tx.raw(`${databaseClock(tx)} + ?`, [Math.ceil(nextDueInMs)]),
      consecutive_failures: 0,
      failing_since: null,
      error_code: null,
      error_message: null,
    });
  if (ended === 0) throw new LeaseLostError(streamId);
  await dueIfAsked(tx, streamId);
  await dueIfHinted(tx, streamId);
}

/** What a stream remembers of the first time at which all of it was read. */
export function firstComplete(tx: Tx) {
  return {
    first_complete_at: tx.raw(
      `COALESCE(first_complete_at, ${databaseClock(tx)})`,
    ),
  };
}

/** Where a reload of a stream stands. */
export async function readReload(
  tx: Tx,
  runId: string,
  streamId: string,
): Promise<{
  startedAt: number;
  cursors: { tail_cursor: string | null; backfill_cursor: string | null };
}> {
  const row = await tx('harvest_run_streams as rs')
    .join('harvest_runs as r', 'r.id', 'rs.run_id')
    .where({ 'rs.run_id': runId, 'rs.stream_id': streamId })
    .first<{
      tail_cursor: string | null;
      backfill_cursor: string | null;
      started_at: number | string;
    }>('rs.tail_cursor', 'rs.backfill_cursor', 'r.started_at');
  const { started_at: startedAt, ...cursors } = row!;
  return { startedAt: Number(startedAt), cursors };
}
