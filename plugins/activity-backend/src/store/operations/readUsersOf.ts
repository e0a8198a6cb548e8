import type { Claim } from '../../catalog/accountClaims';
import type { UsersOf } from '../../catalog/CatalogSnapshot';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** Who has the identities that are claimed; of others nothing is known. */
export async function readUsersOf(
  tx: Tx,
  claims: readonly Claim[],
): Promise<UsersOf> {
  const rows = await readRows<{
    kind: string;
    value: string;
    user_ref: string;
  }>(tx, {
    text: `
      SELECT DISTINCT i.kind, i.value, i.user_ref
      FROM ${jsonRows(tx, 'r', { kind: 'text', value: 'text' })}
      JOIN user_identities AS i ON i.kind = r.kind AND i.value = r.value
      ORDER BY i.user_ref`,
    bindings: [JSON.stringify(claims.map(({ kind, value }) => [kind, value]))],
  });
  const users = new Map<string, string[]>();
  for (const { kind, value, user_ref: userRef } of rows) {
    const key = `${kind} ${value}`;
    const known = users.get(key);
    if (known) known.push(userRef);
    else users.set(key, [userRef]);
  }
  return (kind, value) => users.get(`${kind} ${value}`) ?? [];
}
