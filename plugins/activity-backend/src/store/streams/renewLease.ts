import type { Tx } from '../Database';
import { databaseClock } from '../clock';

/** How long a lease lasts that is not renewed, in milliseconds. */
export const leaseMs = 60_000;

/** A lease that this process has taken. */
export interface HeldLease {
  streamId: string;
  leaseToken: string;
}

/**
 * Makes the lease last longer. One that has run out and that nobody has taken is held again.
 *
 * @returns false if it is another's by now
 */
export async function renewLease(
  tx: Tx,
  { streamId, leaseToken }: HeldLease,
): Promise<boolean> {
  const renewed = await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update({ lease_until: tx.raw(`${databaseClock(tx)} + ${leaseMs}`) });
  return renewed > 0;
}
