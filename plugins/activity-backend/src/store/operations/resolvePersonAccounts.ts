import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** An account, and the catalog User that it is linked to. */
export interface PersonAccount {
  accountId: number;
  userRef: string | null;
}

/** The accounts that are linked to catalog Users. */
export async function resolveUserAccounts(
  tx: Tx,
  userRefs: string[],
): Promise<PersonAccount[]> {
  return readRows<PersonAccount>(tx, {
    text: `
      SELECT a.id AS "accountId", a.user_ref AS "userRef"
      FROM ${jsonRows(tx, 'r', { ref: 'text' })}
      JOIN accounts AS a ON a.user_ref = r.ref`,
    bindings: [JSON.stringify(userRefs.map(ref => [ref]))],
  });
}

/** Those of the accounts that exist, with the e-mail identities that belong to them. */
export async function resolveAccounts(
  tx: Tx,
  accountIds: number[],
): Promise<PersonAccount[]> {
  return readRows<PersonAccount>(tx, {
    text: `
      SELECT a.id AS "accountId", a.user_ref AS "userRef"
      FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      JOIN accounts AS a ON a.id = r.id
      UNION
      SELECT a.id, a.user_ref
      FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      JOIN accounts AS a ON a.same_as = r.id`,
    bindings: Array(2).fill(JSON.stringify(accountIds.map(id => [id]))),
  });
}
