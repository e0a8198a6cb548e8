import type { Tx } from '../Database';

/**
 * Notes of every stream that retention keeps nothing older than an instant. To be done before anything is deleted: no answer may
 * claim to cover what is gone.
 *
 * @param instant - UTC epoch milliseconds
 */
export async function saveRetainedFrom(tx: Tx, instant: number): Promise<void> {
  await tx('streams')
    .where(stream =>
      stream.whereNull('retained_from').orWhere('retained_from', '<', instant),
    )
    .update({ retained_from: instant });
}
