import {
  emptyColumns,
  unknownShift,
  type EventColumns,
} from '../../rollups/tally/EventColumns';
import { isSqlite, type Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows, type Sql } from '../scopedEvents/Sql';

/** The events of these accounts, and those that are seen in one of these sets of units. */
export interface EventFilter {
  accountIds: readonly number[];
  unitSetIds: readonly number[];
}

/**
 * Reads the events of a stretch of time, from the index by bucket alone.
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
): Promise<EventColumns> {
  const only = filter ? filterSql(tx, filter) : { text: '', bindings: [] };
  const wanted: Sql = {
    text: `FROM events AS e WHERE e.removed_at IS NULL AND e.bucket >= ? AND e.bucket < ? ${only.text}`,
    bindings: [from, to, ...only.bindings],
  };
  return isSqlite(tx) ? readEach(tx, wanted) : readPacked(tx, wanted);
}

async function readEach(tx: Tx, wanted: Sql): Promise<EventColumns> {
  const rows = await readRows<{
    bucket: number;
    account_id: number | null;
    unit_set_id: number | null;
    class: number;
    kind: number;
    shift: number | null;
  }>(tx, {
    text: `
      SELECT e.bucket, e.account_id, e.unit_set_id, e.class, e.kind, e.author_bucket - e.bucket AS shift ${wanted.text}`,
    bindings: wanted.bindings,
  });
  const columns = emptyColumns(rows.length);
  for (const [at, row] of rows.entries()) {
    columns.buckets[at] = row.bucket;
    columns.accountIds[at] = row.account_id ?? 0;
    columns.unitSetIds[at] = row.unit_set_id ?? 0;
    columns.classes[at] = row.class;
    columns.kinds[at] = row.kind;
    columns.shifts[at] = row.shift ?? unknownShift;
  }
  return columns;
}

/** What an event takes in `readPacked`: two numbers of four bytes and three of two. */
const packedBytes = 14;

/** One row a bucket, its events as bytes: the driver takes longer for a row of its own than it takes to count an event. */
async function readPacked(tx: Tx, wanted: Sql): Promise<EventColumns> {
  const rows = await readRows<{ bucket: number; events: Buffer }>(tx, {
    text: `
      SELECT e.bucket, string_agg(
        int4send(coalesce(e.account_id, 0)) || int4send(coalesce(e.unit_set_id, 0)) || int2send(e.class) ||
          int2send(e.kind) || int2send(coalesce(e.author_bucket - e.bucket, ${unknownShift})::smallint), ''
      ) AS events ${wanted.text} GROUP BY e.bucket`,
    bindings: wanted.bindings,
  });
  const bytes = rows.reduce((sum, { events }) => sum + events.length, 0);
  const columns = emptyColumns(bytes / packedBytes);
  let at = 0;
  for (const { bucket, events } of rows) {
    for (let byte = 0; byte < events.length; byte += packedBytes) {
      columns.buckets[at] = bucket;
      columns.accountIds[at] = events.readInt32BE(byte);
      columns.unitSetIds[at] = events.readInt32BE(byte + 4);
      columns.classes[at] = events.readInt16BE(byte + 8);
      columns.kinds[at] = events.readInt16BE(byte + 10);
      columns.shifts[at] = events.readInt16BE(byte + 12);
      at += 1;
    }
  }
  return columns;
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
