import type { ChangeListener } from '../store/eventChange';
import { enqueueCopies } from '../store/operations/enqueueCopies';
import type { WaitingRun } from '../store/streams/claimStreams';
import type { HarvestContext, HeldStream } from './HeldStream';
import { noObserver } from './HarvestObserver';
import { toObservedRead } from './observedRead';
import type { ReadProgress } from './readStream';
import { retainedFrom } from '../time/retainedFrom';
import { sweepReloaded } from './sweepReloaded';

/** Puts what a change may make a copy, or no copy any more, on the queue. */
export const enqueue: ChangeListener = (changes, tx) =>
  enqueueCopies(tx, changes);

const bucketMs = 900_000;

/**
 * Takes out what a reload has not met.
 *
 * @param coveredFrom - how far back it has read, UTC epoch milliseconds; undefined for all of history
 */
export async function sweep(
  context: HarvestContext,
  { claimed, signal }: HeldStream,
  reload: WaitingRun,
  coveredFrom: number | undefined,
): Promise<void> {
  const { observer = noObserver } = context;
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
      onChanges: enqueue,
      onRemoved: records => observer.removed(toObservedRead(claimed), records),
      signal,
    },
  );
}

/** A read that has brought nothing new leaves nothing to do, and most of them bring nothing. */
export async function attributeRead(
  { settle, afterRead }: HarvestContext,
  { changes, isNews }: ReadProgress,
  isFirst: boolean,
): Promise<void> {
  if (changes > 0 || isFirst) await settle();
  if (isNews || isFirst) await afterRead();
}
