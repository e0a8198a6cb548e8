import type { EventBatch } from '../../rollups/MonthTally';
import { isSqlite, type Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows, type Sql } from '../scopedEvents/Sql';

/** The events of these accounts, and those that are seen in one of these sets of units. */
export interface EventFilter {
  accountIds: readonly number[];
  unitSetIds: readonly number[];
}

/**
 * Reads the events of a stretch of time as batches, from the index by bucket alone.
 *
 * @param from - UTC bucket, inclusive
 * @param to - UTC bucket, exclusive
 * @param filter - missing for all events
 */
export async function readMonthEvents(
  tx: Tx,
  from: number,
  to: number,
  filter: EventFilter | undefined,
): Promise<EventBatch[]> {
  const only = filter ? filterSql(tx, filter) : { text: '', bindings: [] };
  const offset = `(e.bucket - ${from})`;
  const joined = isSqlite(tx)
    ? `group_concat(${offset}, ',')`
    : `string_agg(${offset}::text, ',')`;
  const rows = await readRows<{
    account_id: number | null;
    unit_set_id: number | null;
    class: number;
    kind: number;
    shift: number | null;
    offsets: string;
  }>(tx, {
    text: `
      SELECT e.account_id, e.unit_set_id, e.class, e.kind, e.author_bucket - e.bucket AS shift, ${joined} AS offsets
      FROM events AS e
      WHERE e.removed_at IS NULL AND e.bucket >= ? AND e.bucket < ? ${only.text}
      GROUP BY e.account_id, e.unit_set_id, e.class, e.kind, e.author_bucket - e.bucket`,
    bindings: [from, to, ...only.bindings],
  });
  return rows.map(row => ({
    accountId: row.account_id,
    unitSetId: row.unit_set_id,
    class: row.class,
    kind: row.kind,
    authorShift: row.shift,
    buckets: parseOffsets(row.offsets, from),
  }));
}

function filterSql(tx: Tx, { accountIds, unitSetIds }: EventFilter): Sql {
  const ids = (numbers: readonly number[]) =>
    JSON.stringify(numbers.map(number => [number]));
  return {
    text: `AND (
      e.account_id IN (SELECT id FROM ${jsonRows(tx, 'a', { id: 'integer' })})
      OR e.unit_set_id IN (SELECT id FROM ${jsonRows(tx, 'u', {
        id: 'integer',
      })})
    )`,
    bindings: [ids(accountIds), ids(unitSetIds)],
  };
}

/** Numbers with commas between them, each counted from `from`; read digit by digit because there are millions. */
function parseOffsets(text: string, from: number): number[] {
  const buckets: number[] = [];
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0) {
      buckets.push(from + number);
      number = 0;
    } else {
      number = number * 10 + digit;
    }
  }
  buckets.push(from + number);
  return buckets;
}
