import type { Tx } from '../../Database';
import type { BigIntColumn } from '../../rows';

/**
 * Since when events are kept, UTC epoch milliseconds, see `saveRetainedFrom`; null if everything is.
 */
export async function readRetainedFrom(tx: Tx): Promise<number | null> {
  const row = await tx('streams')
    .max<{ at: BigIntColumn | null }[]>({ at: 'retained_from' })
    .first();
  return row?.at ? Number(row.at) : null;
}
