import { settleHints } from '../store/hints/settleHints';
import {
  enqueueChanges,
  enqueueOldChanges,
} from '../store/operations/enqueueChanges';
import { noteEndOfRead } from '../store/runs/noteEndOfRead';
import { completeTail } from '../store/streams/completeTail';
import { dropRead, yieldRead } from '../store/streams/pauseRead';
import { retainedFrom } from '../time/retainedFrom';
import { decideCoverage } from './decideCoverage';
import { attributeRead, sweep, sweepPresence } from './endRead';
import { noObserver } from './HarvestObserver';
import type { HarvestContext, HeldStream } from './HeldStream';
import { handOutHints } from './hints/handOutHints';
import { toObservedRead } from './observedRead';
import { readStream, type ReadEnd, type ReadProgress } from './readStream';
import { restMs } from './restMs';
import { settleUnit } from './settleClasses';

/** How long a tail is read before others get their turn, in milliseconds. */
const tailSliceMs = 120_000;

/**
 * Reads the tail of a claimed stream until its end or the end of its slice, and gives it back. At its end what it has brought
 * is settled, swept and attributed before any run is told: a run is `completed` only when its numbers are right.
 */
export async function harvestTail(
  context: HarvestContext,
  held: HeldStream,
): Promise<ReadEnd> {
  const { database } = context;
  const { claimed, registered, progress, signal } = held;
  const { source, stream } = registered;
  const { row, runs, unitId } = claimed;
  const lease = { streamId: row.id, leaseToken: claimed.leaseToken };
  const horizon = context.now() - context.lookbackMs;
  const restFor = restMs(
    source.frequencyMs,
    stream.project.archived ?? false,
    context.random(),
  );
  // A stream that is all new is settled as a whole at its end, which is cheaper than by the queue.
  const isFirst = row.last_success_at === null;
  const hints = await handOutHints(database, claimed);
  const end = await readStream(context, {
    claimed,
    stream,
    direction: 'tail',
    horizon,
    hints,
    onChanges: isFirst ? enqueueOldChanges : enqueueChanges,
    signal,
    deadline: context.now() + tailSliceMs,
    progress,
  });
  if (end === 'unwanted') {
    await database.write('dropRead', tx => dropRead(tx, lease, restFor));
    return end;
  }
  if (end === 'paused') {
    signal.throwIfAborted();
    await database.write('yieldRead', tx => yieldRead(tx, lease, 'tail'));
    return end;
  }
  if (isFirst) await settleUnit(database, unitId, context.bulkRule);
  const canBackfill = stream.directions.includes('backfill');
  const { coverage, backfills } = decideCoverage(
    {
      canBackfill,
      covered: {
        from: row.coverage_from === null ? null : Number(row.coverage_from),
        complete: Boolean(row.coverage_complete),
      },
      backfillDone: Boolean(row.backfill_done),
    },
    progress.coveredFrom,
    horizon,
  );
  const reload = runs.find(run => run.mode === 'reload');
  const goesOn = canBackfill && leavesHistory(progress, horizon);
  if (reload && !goesOn) {
    const from = canBackfill ? progress.coveredFrom ?? undefined : undefined;
    await sweep(context, held, reload, from);
  }
  await sweepPresence(context, held, reload);
  await attributeRead(context, progress, isFirst);
  const ignored = await database.write('completeTail', async tx => {
    const dropped = await settleHints(tx, row.id, hints.waiting);
    if (!(reload && goesOn)) {
      await noteEndOfRead(tx, {
        streamId: row.id,
        reloadRunId: reload?.id,
        retainedFrom: retainedFrom(context.now(), context.retentionMs),
      });
    }
    await completeTail(tx, lease, {
      readStartedAt: Number(row.read_started_at),
      runs,
      reload: reload && {
        runId: reload.id,
        goesOn,
        leavesGap: goesOn && leavesGap(row.last_success_at, progress),
      },
      nextDueInMs: restFor,
      coverage,
      backfills,
    });
    return dropped;
  });
  if (ignored > 0) reportIgnored(context, held, ignored);
  return end;
}

/** Whether there is history that a tail has not reached, though it is wanted. */
function leavesHistory(
  { coveredFrom }: ReadProgress,
  horizon: number | undefined,
): boolean {
  if (coveredFrom === null) return false;
  return (
    coveredFrom === undefined || horizon === undefined || coveredFrom > horizon
  );
}

/** A stream that takes no notice of its hints is not read for ever because of them. */
function reportIgnored(
  { logger, observer = noObserver }: HarvestContext,
  { claimed }: HeldStream,
  hints: number,
): void {
  logger.warn(
    `Stream ${claimed.row.id} was read to its end without a look at ${hints} hints that its source has given; they are dropped`,
  );
  observer.hintsIgnored(toObservedRead(claimed), hints);
}

/** Whether the recent window of a reload may begin after what was read before ends. */
function leavesGap(
  lastSuccessAt: number | string | null,
  { coveredFrom }: ReadProgress,
): boolean {
  if (lastSuccessAt === null || coveredFrom === null) return false;
  return coveredFrom === undefined || Number(lastSuccessAt) < coveredFrom;
}
