import type { Tx } from '../Database';
import { stateTables } from '../state/stateTables';

/**
 * Deletes up to `limit` rows of a table that were removed before an instant. What they were found by is gone already. The gate is
 * to be held exclusively, because a page that has just read one of them would bring back what is gone.
 *
 * @param before - UTC epoch milliseconds
 * @returns how many were deleted; none when nothing is left in any table
 */
export async function deleteRemovedStates(
  tx: Tx,
  before: number,
  limit: number,
): Promise<number> {
  for (const { name } of Object.values(stateTables)) {
    const deleted = await tx(name)
      .whereIn(
        'id',
        tx(name)
          .whereNotNull('removed_at')
          .where('removed_at', '<', before)
          .orderBy('removed_at')
          .limit(limit)
          .select('id'),
      )
      .delete();
    if (deleted > 0) return deleted;
  }
  return 0;
}
