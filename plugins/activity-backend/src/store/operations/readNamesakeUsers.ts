import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** The Users of linked accounts of the same normalised name, by that name, in the order of their refs. */
export async function readNamesakeUsers(
  tx: Tx,
  nameKeys: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await readRows<{ name_key: string; user_ref: string }>(tx, {
    text: `
      SELECT DISTINCT a.name_key, a.user_ref
      FROM ${jsonRows(tx, 'r', { name_key: 'text' })}
      JOIN accounts AS a
        ON a.name_key = r.name_key AND a.user_ref IS NOT NULL
      ORDER BY a.user_ref`,
    bindings: [JSON.stringify(nameKeys.map(key => [key]))],
  });
  const users = new Map<string, string[]>();
  for (const { name_key: key, user_ref: userRef } of rows) {
    const known = users.get(key);
    if (known) known.push(userRef);
    else users.set(key, [userRef]);
  }
  return users;
}
