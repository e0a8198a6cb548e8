import { SourceError } from '@activity-insights/plugin-activity-node';
import { LeaseLostError } from '../store/operations/saveCursor';
import type { ClaimedStream } from '../store/streams/claimStreams';
import { failBackfill, failTail } from '../store/streams/failRead';
import { forgetCursor } from '../store/streams/forgetCursor';
import { pauseRead } from '../store/streams/pauseRead';
import { ReloadOverError } from '../store/sweep/ReloadOverError';
import { harvestBackfill } from './harvestBackfill';
import { harvestTail } from './harvestTail';
import { noObserver, type ReadOutcome } from './HarvestObserver';
import type { HarvestContext } from './HeldStream';
import { LeaseKeeper } from './LeaseKeeper';
import { readFields, toObservedRead } from './observedRead';
import { placeOf, toReadFailure } from './readFailure';
import { cursorOf, type ReadProgress } from './readStream';
import type { SourceListings } from './SourceListings';
import type { RegisteredStream } from './SourceRegistry';

/** What working on a claimed stream needs. */
export interface WorkContext extends HarvestContext {
  listings: SourceListings;
}

/**
 * Reads a claimed stream under its lease, and gives it back whatever happens. What goes wrong with it stays with it: the
 * failure is stored, and nothing is thrown but what the store throws.
 *
 * @param stop - aborts when the process stops
 */
export async function workOnClaim(
  surroundings: WorkContext,
  claimed: ClaimedStream,
  stop: AbortSignal,
): Promise<void> {
  const observed = toObservedRead(claimed);
  const logger = surroundings.logger.child(readFields(observed));
  const context = { ...surroundings, logger };
  const { database, observer = noObserver } = context;
  const startedAt = performance.now();
  let outcome: ReadOutcome = 'paused';
  const lease = { streamId: claimed.row.id, leaseToken: claimed.leaseToken };
  const keeper = new LeaseKeeper(database, lease, stop);
  const { signal } = keeper;
  const progress: ReadProgress = {
    pages: 0,
    bringsNews: false,
    changes: 0,
    isNews: false,
    tellsPresence: false,
    coveredFrom: undefined,
  };
  let registered: RegisteredStream | undefined;
  keeper.start();
  try {
    registered = await context.listings.find(lease.streamId, signal);
    const harvest =
      claimed.direction === 'tail' ? harvestTail : harvestBackfill;
    outcome = await harvest(context, {
      claimed,
      registered,
      progress,
      signal,
    });
  } catch (error) {
    const isOver =
      signal.aborted ||
      error instanceof LeaseLostError ||
      error instanceof ReloadOverError;
    if (isOver) {
      await database.write('pauseRead', tx => pauseRead(tx, lease));
    } else {
      outcome = 'failed';
      const backfills = registered?.stream.directions.includes('backfill');
      await giveUp(context, claimed, error, progress, backfills ?? false);
    }
  } finally {
    keeper.stop();
    const durationMs = performance.now() - startedAt;
    observer.readEnded(observed, outcome, progress.pages, durationMs);
  }
}

/** Stores why a read has failed. If the lease is lost meanwhile, the failure is that of a read which is over. */
async function giveUp(
  context: WorkContext,
  claimed: ClaimedStream,
  error: unknown,
  { pages }: ReadProgress,
  backfills: boolean,
): Promise<void> {
  const { database, logger, observer = noObserver } = context;
  const { row, leaseToken, runs, direction } = claimed;
  const lease = { streamId: row.id, leaseToken };
  const reloadRunId = runs.find(run => run.mode === 'reload')?.id;
  const failure = toReadFailure(error, {
    failuresBefore:
      direction === 'tail' ? row.consecutive_failures : row.backfill_failures,
    pages,
    random: context.random(),
  });
  logger.warn(
    `Reading stream ${row.id} failed: ${failure.message}${placeOf(error)}`,
    { code: failure.code, failures: failure.failures },
  );
  observer.readFailed(toObservedRead(claimed), failure.code);
  // A module that cannot read the cursor which it was not given has another trouble.
  const isAboutCursor =
    error instanceof SourceError &&
    error.code === 'invalid-cursor' &&
    cursorOf(claimed, direction) !== null;
  try {
    await database.write('failRead', tx => {
      if (isAboutCursor) {
        return forgetCursor(tx, lease, { direction, reloadRunId, backfills });
      }
      return direction === 'tail'
        ? failTail(tx, lease, failure)
        : failBackfill(tx, lease, failure, reloadRunId);
    });
  } catch (failing) {
    if (!(failing instanceof LeaseLostError)) throw failing;
  }
}
