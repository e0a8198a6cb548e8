import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { deleteSpansOf } from '../spans/deleteSpansOf';
import { stateTables } from '../state/stateTables';

/**
 * Deletes up to `limit` rows of a table that were removed before an instant, and of work items their past. What they were found by is
 * gone already. The gate is to be held exclusively, because a page that has just read one of them would bring back what is gone.
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
    const rows = await tx(name)
      .whereNotNull('removed_at')
      .where('removed_at', '<', before)
      .orderBy('removed_at')
      .limit(limit)
      .select<{ id: BigIntColumn }[]>('id');
    if (rows.length > 0) {
      const ids = rows.map(({ id }) => Number(id));
      if (name === stateTables.workItem.name) await deleteSpansOf(tx, ids);
      await tx.raw(
        `DELETE FROM ${name} WHERE id IN (SELECT r.id FROM ${jsonRows(tx, 'r', {
          id: 'bigint',
        })})`,
        [JSON.stringify(ids.map(id => [id]))],
      );
      return ids.length;
    }
  }
  return 0;
}
