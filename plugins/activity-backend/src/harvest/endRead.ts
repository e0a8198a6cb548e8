import { enqueueChanges } from '../store/operations/enqueueChanges';
import type { WaitingRun } from '../store/streams/claimStreams';
import type { HarvestContext, HeldStream } from './HeldStream';
import { noObserver } from './HarvestObserver';
import { toObservedRead } from './observedRead';
import type { ReadProgress } from './readStream';
import { retainedFrom } from '../time/retainedFrom';
import { sweepCensuses } from './sweepCensuses';
import { sweepReloaded } from './sweepReloaded';

const bucketMs = 900_000;

/**
 * Takes out what a reload has not met.
 *
 * @param coveredFrom - how far back it has read, UTC epoch milliseconds; undefined for all of history
 */
export async function sweep(
  context: HarvestContext,
  held: HeldStream,
  reload: WaitingRun,
  coveredFrom: number | undefined,
): Promise<void> {
  const { claimed, signal } = held;
  const { row, leaseToken, unitId } = claimed;
  const keptFrom = retainedFrom(context.now(), context.retentionMs);
  const from = Math.max(coveredFrom ?? -Infinity, keptFrom ?? -Infinity);
  await sweepReloaded(
    context.database,
    {
      runId: reload.id,
      streamId: row.id,
      leaseToken,
      viewpoint: { unitId, resourceId: row.resource_id },
    },
    {
      guard: reload.force ? undefined : context.sweepGuard,
      // What is older was stored when more was wanted, and is not missed by a reload that does not go so far back; or it is
      // retention's to take out.
      fromBucket: from === -Infinity ? undefined : Math.ceil(from / bucketMs),
      // Retention is about events.
      coveredFrom,
      onChanges: enqueueChanges,
      onRemoved: tellRemoved(context, held),
      signal,
    },
  );
}

/**
 * Takes out of other streams what a read to the end has told is there no more; also what an earlier one has told whose process
 * died before this, or that was refused.
 *
 * @param reload - that it was read for
 */
export async function sweepPresence(
  context: HarvestContext,
  held: HeldStream,
  reload: WaitingRun | undefined,
): Promise<void> {
  const { claimed, progress, signal } = held;
  if (!progress.tellsPresence && !claimed.hasOpenCensus) return;
  const { row, leaseToken, runs } = claimed;
  await sweepCensuses(
    context.database,
    {
      lease: { streamId: row.id, leaseToken },
      reloadRunId: reload?.id,
    },
    {
      guard: reload?.force ? undefined : context.sweepGuard,
      runIds: reload ? [reload.id] : runs.map(run => run.id),
      onChanges: enqueueChanges,
      onRemoved: tellRemoved(context, held),
      signal,
    },
  );
}

/** What went is told, and what is left is settled as after any change. */
function tellRemoved(
  { observer = noObserver }: HarvestContext,
  { claimed, progress }: HeldStream,
) {
  return (records: number) => {
    progress.changes += records;
    observer.removed(toObservedRead(claimed), records);
  };
}

/** A read that has brought nothing new leaves nothing to do, and most of them bring nothing. */
export async function attributeRead(
  { settle, afterRead }: HarvestContext,
  { changes, isNews }: ReadProgress,
  isFirst: boolean,
): Promise<void> {
  if (changes > 0 || isFirst) await settle();
  if (!isNews && !isFirst) return;
  await afterRead();
  // Parts of projects that Components name may be new, and have items now.
  await settle();
}
