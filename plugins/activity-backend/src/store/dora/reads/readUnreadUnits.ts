import type { Tx } from '../../Database';
import { readRows, withSets } from '../../scopedEvents/Sql';
import { numberSet } from '../../workItemReads/ItemSet';

/** Which of the units are of projects that have no streams, or one that was never read to its end though it is to be read. */
export async function readUnreadUnits(
  tx: Tx,
  unitIds: readonly number[],
): Promise<Set<number>> {
  if (unitIds.length === 0) return new Set();
  const rows = await readRows<{ id: number }>(
    tx,
    withSets([numberSet(tx, 'asked', unitIds)], {
      text: `
        SELECT u.id FROM asked JOIN units AS u ON u.id = asked.id
        WHERE NOT EXISTS (SELECT 1 FROM streams AS st WHERE st.project_id = u.project_id)
          OR EXISTS (
            SELECT 1 FROM streams AS st
            WHERE st.project_id = u.project_id AND st.enabled AND st.last_success_at IS NULL)`,
      bindings: [],
    }),
  );
  return new Set(rows.map(({ id }) => id));
}
