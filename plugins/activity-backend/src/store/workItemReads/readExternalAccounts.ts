import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** Accounts as sources name them: their numbers by the number of the instance and the id of the source, with a space between. */
export async function readExternalAccounts(
  tx: Tx,
  accountIds: readonly number[],
): Promise<Map<string, number>> {
  if (accountIds.length === 0) return new Map();
  const rows = await readRows<{
    id: number;
    instance_id: number;
    external_id: string;
  }>(tx, {
    text: `
      SELECT a.id, a.instance_id, a.external_id FROM ${jsonRows(tx, 'r', {
        id: 'integer',
      })}
      JOIN accounts AS a ON a.id = r.id`,
    bindings: [JSON.stringify(accountIds.map(id => [id]))],
  });
  return new Map(
    rows.map(row => [`${row.instance_id} ${row.external_id}`, row.id]),
  );
}
