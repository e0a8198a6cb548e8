import type { Selection } from '../../scope/Selection';
import type { ContributorDirectory } from '../ContributorDirectory';
import type { Tx } from '../Database';
import { classKeySql, readClassKey } from '../scopedEvents/classKey';
import { allClassValues } from '../scopedEvents/eventClassValues';
import { selectEvents } from '../scopedEvents/selectEvents';
import { readRows, type Sql } from '../scopedEvents/Sql';
import { contributorClass } from './contributorClass';
import type { Activity } from './countActivity';
import type { Dimension } from './dimensions';

interface GroupRow {
  /** Of the dimension; null in the rows about an account. */
  key: string | null;
  /** Of the account; null in the others, and where events have none. */
  account_key: string | null;
  count: string;
}

/**
 * As `countActivity`, reading each event once and from the index alone. PostgreSQL only: SQLite cannot group the same rows by
 * two things at a time.
 */
export async function countInOnePass(
  tx: Tx,
  selection: Selection,
  dimension: Dimension,
  classes: readonly number[],
  directory: ContributorDirectory,
): Promise<Activity> {
  const accounts = await directory.read(tx);
  const rows = await readRows<GroupRow>(
    tx,
    selectGroups(tx, selection, dimension, classes),
  );
  const activity: Activity = { counts: [], contributors: [] };
  for (const { key, account_key: accountKey, count } of rows) {
    if (key !== null) {
      const counted = { ...readClassKey(Number(key)), count: Number(count) };
      activity.counts.push(counted);
    } else if (accountKey !== null) {
      const { value: id, class: bits } = readClassKey(Number(accountKey));
      const active = contributorClass(accounts, id, bits);
      if (active) activity.contributors.push(active);
    }
  }
  return activity;
}

function selectGroups(
  tx: Tx,
  selection: Selection,
  { sql }: Dimension,
  classes: readonly number[],
): Sql {
  const events = selectEvents(tx, selection, {
    classes: allClassValues,
    columns: row => `
      ${classKeySql(sql(row), row.class)} AS key,
      ${classKeySql(`${row.account}::bigint`, row.class)} AS account_key`,
  });
  return {
    text: `
      SELECT key, account_key, count(*) AS count FROM (${events.text}) AS x
      GROUP BY GROUPING SETS (key, account_key)
      HAVING key IS NOT NULL OR account_key % ${allClassValues.length} = ANY(?)`,
    bindings: [...events.bindings, [...classes]],
  };
}
