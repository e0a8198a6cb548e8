import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { inNumbers } from '../../scopedEvents/Sql';
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
