import type { ChangeListener } from '../store/eventChange';
import type { ClaimedStream } from '../store/operations/claimStream';
import { completeRead, pauseRead } from '../store/operations/endRead';
import { enqueueCopies } from '../store/operations/enqueueCopies';
import { readUnitId } from '../store/operations/readUnitId';
import { readStream, type ReadContext } from './readStream';
import { settleQueue, settleUnit } from './settleClasses';
import type { RegisteredStream } from './SourceRegistry';
import { sweepReloaded } from './sweepReloaded';

/** What a read to the end needs beside what reading needs. */
export interface HarvestContext extends ReadContext {
  /** The largest share of a stream that a reload may remove. */
  sweepGuard: number;
  /** Links the accounts, and maps the projects, that a read has brought. */
  afterRead: () => Promise<void>;
}

/** How long a stream is read before others get their turn. */
const sliceMs = 120_000;

/**
 * Reads a claimed stream until its end or the end of its slice, and gives it back. At its end what it has brought is
 * settled, swept and attributed before any run is told: a run is `completed` only when its numbers are right.
 *
 * @param signal - aborts when the lease is lost or the process stops
 */
export async function harvestClaimed(
  context: HarvestContext,
  claimed: ClaimedStream,
  { source, stream }: RegisteredStream,
  signal: AbortSignal,
): Promise<void> {
  const { database } = context;
  const { row, leaseToken, runs } = claimed;
  const lease = { streamId: row.id, leaseToken };
  const reload = runs.find(run => run.mode === 'reload');
  const unitId = await database.read('readUnitId', tx =>
    readUnitId(tx, row.project_id),
  );
  const enqueue: ChangeListener = (changes, tx) => enqueueCopies(tx, changes);
  // A stream that is all new is settled as a whole at its end, which is cheaper than by the queue.
  const isFirst = row.last_success_at === null;
  const end = await readStream(context, {
    claimed,
    stream,
    unitId,
    onChanges: isFirst ? async () => {} : enqueue,
    signal,
    deadline: context.now() + sliceMs,
  });
  if (end !== 'done') {
    await database.write('pauseRead', tx => pauseRead(tx, lease));
    return;
  }
  if (isFirst) await settleUnit(database, unitId);
  if (reload) {
    const viewpoint = { unitId, resourceId: row.resource_id };
    await sweepReloaded(
      database,
      { runId: reload.id, streamId: row.id, viewpoint },
      reload.force ? undefined : context.sweepGuard,
      enqueue,
    );
  }
  await settleQueue(database);
  await context.afterRead();
  await database.write('completeRead', tx =>
    completeRead(tx, lease, reload?.id, source.frequencyMs),
  );
}
