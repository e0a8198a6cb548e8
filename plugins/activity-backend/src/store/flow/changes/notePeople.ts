import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';

/**
 * Notes the changes that accounts have opened, looked at or approved, because they are somebody else's now, or a bot's. They are
 * looked up when they are settled: a change that comes at the same time is not seen here.
 *
 * @param accountIds - numbers of rows of `accounts`
 */
export async function notePeople(
  tx: Tx,
  accountIds: readonly number[],
): Promise<void> {
  if (accountIds.length === 0) return;
  await tx.raw(
    `INSERT INTO settle_work_names (kind, instance_id, name)
     SELECT DISTINCT 'account', CAST(NULL AS integer), r.id
     FROM ${jsonRows(tx, 'r', { id: 'text' })}`,
    [JSON.stringify([...new Set(accountIds)].map(id => [`${id}`]))],
  );
}
