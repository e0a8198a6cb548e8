import type { Tx } from '../Database';
import { jsonSet } from '../scopedEvents/jsonSet';
import { plainSql, readRows, withSets, type Sql } from '../scopedEvents/Sql';
import { numberSet } from './ItemSet';

/** That an account is named by an event of an item of a group of items. */
export interface GroupAccount {
  group: number;
  accountId: number;
}

/** Whom events name of the items of subtrees, by the number of the root. */
export async function readSubtreeAccounts(
  tx: Tx,
  roots: readonly number[],
): Promise<GroupAccount[]> {
  return readAccounts(tx, [
    numberSet(tx, 'tops', roots),
    plainSql(`grouped (group_id, item_id) AS (
      SELECT id, id FROM tops
      UNION ALL
      SELECT grouped.group_id, n.item_id FROM grouped
      JOIN work_item_nodes AS n ON n.parent_id = grouped.item_id)`),
  ]);
}

/** Whom events name of groups of items. */
export async function readGroupAccounts(
  tx: Tx,
  groups: readonly (readonly number[])[],
): Promise<GroupAccount[]> {
  const rows = groups.flatMap((items, group) => items.map(id => [group, id]));
  const columns = { group_id: 'integer', item_id: 'bigint' } as const;
  return readAccounts(tx, [jsonSet(tx, 'grouped', columns, rows)]);
}

async function readAccounts(tx: Tx, sets: Sql[]): Promise<GroupAccount[]> {
  return readRows<GroupAccount>(
    tx,
    withSets(
      sets,
      plainSql(`
        SELECT DISTINCT CAST(grouped.group_id AS integer) AS "group", e.account_id AS "accountId"
        FROM grouped
        JOIN work_items AS w ON w.id = grouped.item_id
        JOIN events AS e ON e.work_item = w.external_id AND e.instance_id = w.instance_id
        WHERE e.work_item IS NOT NULL AND e.removed_at IS NULL AND e.account_id IS NOT NULL`),
    ),
  );
}
