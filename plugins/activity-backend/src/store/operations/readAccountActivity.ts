import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** How much an account has done. */
export interface AccountActivity {
  /** Its events that their sources still have, of every type and class. */
  events: number;
  /** The UTC quarter of an hour of the latest of them. */
  lastBucket: number;
}

/**
 * The activity of accounts that have any, by their ids; it is read from one index. SQLite keeps the order of a cross join:
 * it is to go from the accounts to their events, and not through all events.
 */
export async function readAccountActivity(
  tx: Tx,
  accountIds: readonly number[],
): Promise<Map<number, AccountActivity>> {
  const rows = await readRows<{
    id: number;
    events: number | string;
    last: number;
  }>(tx, {
    text: `
      SELECT r.id, count(*) AS events, max(e.bucket) AS last
      FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      CROSS JOIN events AS e
      WHERE e.account_id = r.id AND e.removed_at IS NULL
      GROUP BY r.id`,
    bindings: [JSON.stringify(accountIds.map(id => [id]))],
  });
  return new Map(
    rows.map(({ id, events, last }) => [
      id,
      { events: Number(events), lastBucket: last },
    ]),
  );
}
