import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { personSql } from '../scopedEvents/contributorSql';
import { readRows } from '../scopedEvents/Sql';

/** The person that each account counts as; bots count as nobody. */
export async function readAccountPersons(
  tx: Tx,
  accountIds: number[],
): Promise<Map<number, string>> {
  const rows = await readRows<{ id: number; person: string }>(tx, {
    text: `
      SELECT a.id, ${personSql} AS person
      FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      JOIN accounts AS a ON a.id = r.id WHERE a.kind <> 'bot'`,
    bindings: [JSON.stringify(accountIds.map(id => [id]))],
  });
  return new Map(rows.map(row => [row.id, row.person]));
}
