import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { contributorSql } from '../../scopedEvents/contributorSql';
import { readRows } from '../../scopedEvents/Sql';

/** Who an account is. */
export interface AccountPerson {
  /** The same for all accounts that are known to be of one person. */
  person: string;
  isBot: boolean;
}

/** Who each of the accounts is. Namesakes are not taken for one person here: a review would be lost that has taken place. */
export async function readPeople(
  tx: Tx,
  accountIds: readonly number[],
): Promise<Map<number, AccountPerson>> {
  if (accountIds.length === 0) return new Map();
  const ids = [...new Set(accountIds)];
  const rows = await readRows<{ id: number; person: string; kind: string }>(
    tx,
    {
      text: `
        SELECT a.id, a.kind, ${contributorSql} AS person
        FROM ${jsonRows(tx, 'r', { id: 'integer' })}
        CROSS JOIN accounts AS a
        WHERE a.id = r.id`,
      bindings: [JSON.stringify(ids.map(id => [id]))],
    },
  );
  return new Map(
    rows.map(({ id, person, kind }) => [id, { person, isBot: kind === 'bot' }]),
  );
}
