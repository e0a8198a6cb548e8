import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** Who an account belongs to, as answers name them. */
export interface NamedPerson {
  userRef?: string;
  name: string;
}

/** The people of accounts, by the number of the account. */
export async function readAssignees(
  tx: Tx,
  accountIds: readonly number[],
): Promise<Map<number, NamedPerson>> {
  if (accountIds.length === 0) return new Map();
  const rows = await readRows<{
    id: number;
    user_ref: string | null;
    name: string;
  }>(tx, {
    text: `
      SELECT a.id, a.user_ref, coalesce(a.name, a.username, 'unknown') AS name
      FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      JOIN accounts AS a ON a.id = r.id`,
    bindings: [JSON.stringify(accountIds.map(id => [id]))],
  });
  return new Map(
    rows.map(({ id, user_ref: userRef, name }) => [
      id,
      { ...(userRef !== null && { userRef }), name },
    ]),
  );
}
