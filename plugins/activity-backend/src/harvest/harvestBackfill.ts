import { enqueueChanges } from '../store/operations/enqueueChanges';
import { noteEndOfRead } from '../store/runs/noteEndOfRead';
import { completeBackfill } from '../store/streams/completeBackfill';
import { skipBackfill, yieldRead } from '../store/streams/pauseRead';
import { retainedFrom } from '../time/retainedFrom';
import { attributeRead, sweep } from './endRead';
import type { HarvestContext, HeldStream } from './HeldStream';
import { noHints } from './hints/handOutHints';
import { readStream, type ReadEnd } from './readStream';

/** How long history is read before others get their turn, in milliseconds; it takes a slot from the tails. */
const backfillSliceMs = 60_000;

/** The least of history that is read at a time, even if the tail is due before. */
const leastSliceMs = 5_000;

/** Reads a slice of the history of a claimed stream, and gives it back; as `harvestTail` does. */
export async function harvestBackfill(
  context: HarvestContext,
  held: HeldStream,
): Promise<ReadEnd> {
  const { database } = context;
  const { claimed, registered, progress, signal } = held;
  const { stream } = registered;
  const { row, runs } = claimed;
  const lease = { streamId: row.id, leaseToken: claimed.leaseToken };
  const reload = runs.find(run => run.mode === 'reload');
  const isNext = reload ? Boolean(reload.tail_done) : !row.backfill_done;
  if (!isNext || !stream.directions.includes('backfill')) {
    await database.write('skipBackfill', tx => skipBackfill(tx, lease));
    return 'unwanted';
  }
  const horizon = context.now() - context.lookbackMs;
  const slice = Math.min(
    backfillSliceMs,
    Math.max(claimed.tailDueInMs, leastSliceMs),
  );
  const end = await readStream(context, {
    claimed,
    stream,
    direction: 'backfill',
    horizon,
    hints: noHints(),
    onChanges: enqueueChanges,
    signal,
    deadline: context.now() + slice,
    progress,
  });
  if (end !== 'done') {
    signal.throwIfAborted();
    await attributeRead(context, progress, false);
    await database.write('yieldRead', tx => yieldRead(tx, lease, 'backfill'));
    return end;
  }
  const coveredFrom =
    progress.coveredFrom === undefined ? horizon : progress.coveredFrom;
  if (reload) await sweep(context, held, reload, coveredFrom ?? undefined);
  await attributeRead(context, progress, false);
  await database.write('completeBackfill', async tx => {
    if (reload) {
      await noteEndOfRead(tx, {
        streamId: row.id,
        reloadRunId: reload.id,
        retainedFrom: retainedFrom(context.now(), context.retentionMs),
      });
    }
    await completeBackfill(tx, lease, {
      reloadRunId: reload?.id,
      coveredFrom,
    });
  });
  return end;
}
