import { collectBy } from '../collectBy';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** An account, and addresses that are its own, in lower case. */
export interface AddressOwner {
  id: number;
  addresses: readonly string[];
}

/** Notes whose addresses are. Accounts of which that is news wait to be linked again. */
export async function noteAddresses(
  tx: Tx,
  owners: readonly AddressOwner[],
): Promise<void> {
  const columns = { address: 'text', account_id: 'integer' } as const;
  // In one order, so that two pages which tell the same do not wait for each other in a circle.
  const rows = owners
    .flatMap(({ id, addresses }) => addresses.map(it => [it, id] as const))
    .sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
  if (rows.length === 0) return;
  const news = await readRows<{ account_id: number }>(tx, {
    text: `
      INSERT INTO account_addresses (address, account_id)
      SELECT address, account_id FROM ${jsonRows(tx, 'r', columns)} WHERE true
      ON CONFLICT (address, account_id) DO NOTHING RETURNING account_id`,
    bindings: [JSON.stringify(rows)],
  });
  if (news.length === 0) return;
  const ids = [...new Set(news.map(row => row.account_id))];
  await tx.raw(
    `UPDATE accounts SET link_pending = TRUE
     WHERE id IN (SELECT id FROM ${jsonRows(tx, 'r', { id: 'integer' })})`,
    [JSON.stringify(ids.sort((a, b) => a - b).map(id => [id]))],
  );
}

/** The addresses of accounts, in lower case and in order; none of an account that has none. */
export async function readAddresses(
  tx: Tx,
  accountIds: readonly number[],
): Promise<Map<number, string[]>> {
  const rows = await readRows<{ account_id: number; address: string }>(tx, {
    text: `
      SELECT x.account_id, x.address
      FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      JOIN account_addresses AS x ON x.account_id = r.id
      ORDER BY x.address`,
    bindings: [JSON.stringify(accountIds.map(id => [id]))],
  });
  return collectBy(
    rows,
    row => row.account_id,
    row => row.address,
  );
}
