import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** A User who can be chosen. */
export interface UserChoice {
  ref: string;
  /** As the catalog calls them; the ref if it does not know them any more. */
  name: string;
}

/** The User that each account is linked to, if it is linked to one; bots are nobody's. All accounts if none are given. */
export async function readUserChoices(
  tx: Tx,
  accountIds?: readonly number[],
): Promise<Map<number, UserChoice>> {
  const among = accountIds
    ? `FROM ${jsonRows(tx, 'r', {
        id: 'integer',
      })} JOIN accounts AS a ON a.id = r.id`
    : 'FROM accounts AS a';
  const rows = await readRows<UserChoice & { id: number }>(tx, {
    text: `
      SELECT a.id, a.user_ref AS ref, coalesce(c.title, a.user_ref) AS name ${among}
      LEFT JOIN catalog_entities AS c ON c.ref = a.user_ref
      WHERE a.user_ref IS NOT NULL AND a.kind <> 'bot'`,
    bindings: accountIds ? [JSON.stringify(accountIds.map(id => [id]))] : [],
  });
  return new Map(rows.map(({ id, ref, name }) => [id, { ref, name }]));
}
