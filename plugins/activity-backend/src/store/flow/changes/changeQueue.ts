import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import type { BigIntColumn } from '../../rows';
import { inNumbers, readRows } from '../../scopedEvents/Sql';
import { reviewKinds } from './noteReviews';

/**
 * Notes changes of which the flow is to be computed anew. Notes are only ever added, so that nobody waits for anybody: what is noted
 * while it is being settled is settled again.
 *
 * @param changeIds - numbers of rows of `changes`
 */
export async function enqueueChangeFlow(
  tx: Tx,
  changeIds: readonly number[],
): Promise<void> {
  if (changeIds.length === 0) return;
  await tx.raw(
    `INSERT INTO settle_changes (change_id)
     SELECT DISTINCT r.id FROM ${jsonRows(tx, 'r', { id: 'bigint' })}`,
    [JSON.stringify(changeIds.map(id => [id]))],
  );
}

/** Notes every change, gone or not. */
export async function enqueueEveryChange(tx: Tx): Promise<void> {
  await tx.raw('INSERT INTO settle_changes (change_id) SELECT id FROM changes');
}

/**
 * Notes the changes that accounts have opened, looked at or approved.
 *
 * @param accountIds - numbers of rows of `accounts`, some hundred at most
 */
export async function enqueueChangesOf(
  tx: Tx,
  accountIds: readonly number[],
): Promise<void> {
  if (accountIds.length === 0) return;
  // Conditions instead of a join: a server without statistics takes anybody for the author of most of what there is.
  const opened = inNumbers('c.author_id', accountIds);
  const seen = inNumbers('e.account_id', accountIds);
  const approved = inNumbers('p.account_id', accountIds);
  await tx.raw(
    `INSERT INTO settle_changes (change_id)
     SELECT DISTINCT id FROM (
       SELECT c.id FROM changes AS c WHERE ${opened.text}
       UNION ALL
       SELECT c.id FROM events AS e CROSS JOIN changes AS c
       WHERE ${seen.text} AND e.removed_at IS NULL AND e.kind IN (${reviewKinds}) AND e.change IS NOT NULL
         AND c.instance_id = e.instance_id AND c.external_id = e.change
       UNION ALL
       SELECT p.change_id FROM change_approvals AS p WHERE ${approved.text}
     ) AS x`,
    [...opened.bindings, ...seen.bindings, ...approved.bindings],
  );
}

/**
 * Takes changes off the queue, in order; `holdWorkItems` comes before. It must come before anything else is read of the changes, so
 * that what is noted afterwards is seen or stays on the queue.
 */
export async function takeQueuedChanges(
  tx: Tx,
  limit: number,
): Promise<number[]> {
  const rows = await readRows<{ change_id: BigIntColumn }>(tx, {
    text: `
      DELETE FROM settle_changes WHERE change_id <= (
        SELECT max(change_id) FROM (
          SELECT DISTINCT change_id FROM settle_changes ORDER BY change_id LIMIT ?
        ) AS first_ones
      ) RETURNING change_id`,
    bindings: [limit],
  });
  const ids = rows.map(row => Number(row.change_id));
  return [...new Set(ids)].sort((a, b) => a - b);
}
