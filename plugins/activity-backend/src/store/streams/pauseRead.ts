import type { ReadDirection } from '@activity-insights/plugin-activity-node';
import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import { dueIfAsked } from './dueIfAsked';
import { dueIfHinted } from './dueIfHinted';
import { noLease } from './noLease';
import type { HeldLease } from './renewLease';

/**
 * Gives a stream back in the middle of a read, so that any replica goes on from the cursor at once. Nothing happens if the
 * lease is another's by now.
 */
export async function pauseRead(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
): Promise<void> {
  await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update(noLease);
}

/** As above, at the end of a time slice: whatever else is due has its turn first. */
export async function yieldRead(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
  direction: ReadDirection,
): Promise<void> {
  const due = direction === 'tail' ? 'next_due_at' : 'backfill_due_at';
  await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({ ...noLease, [due]: tx.raw(databaseClock(tx)) });
}

/** As above, when the runs that had asked for the read are gone: the stream rests until its schedule comes round. */
export async function dropRead(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
  nextDueInMs: number,
): Promise<void> {
  const dropped = await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({
      ...noLease,
      next_due_at: tx.raw(`${databaseClock(tx)} + ?`, [Math.ceil(nextDueInMs)]),
    });
  if (dropped === 0) return;
  await dueIfAsked(tx, streamId);
  await dueIfHinted(tx, streamId);
}

/** Gives back a stream of which there is no history to be read, at least not now. */
export async function skipBackfill(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
): Promise<void> {
  await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({ ...noLease, backfill_due_at: null });
}
