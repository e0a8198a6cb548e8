import { eventClassBits } from '@activity-insights/plugin-activity-common';
import { settleBulk, type BulkRule, type ItemEvent } from '../../records/bulk';
import type { BulkStretch } from '../../records/bulkStretches';
import type { ClassChange } from '../../records/copies';
import { groupBy } from '../../rollups/groupBy';
import { isSqlite, type Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { writeClassBit } from '../operations/writeClassBit';
import { markEvents } from '../rollups/markChanges';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { itemKinds } from './itemKinds';

const itemEventColumns =
  'e.id, e.occurred_at, e.instance_id, e.work_item, e.class';

/** In the words of the index by account and time. */
const isItemEvent = `e.work_item IS NOT NULL AND e.removed_at IS NULL AND e.kind IN (${itemKinds.join(
  ', ',
)})`;

/** Decides anew, for whole stretches, what is bulk. */
export async function settleBulkStretches(
  tx: Tx,
  stretches: readonly BulkStretch[],
  rule: BulkRule,
): Promise<void> {
  if (stretches.length === 0) return;
  await lockDoers(
    tx,
    stretches.map(({ accountId }) => accountId),
  );
  const columns = {
    n: 'integer',
    account_id: 'integer',
    from_at: 'bigint',
    to_at: 'bigint',
  } as const;
  const rows = await readRows<ItemEventRow & { n: number }>(tx, {
    text: `
      SELECT r.n, ${itemEventColumns}
      FROM ${jsonRows(tx, 'r', columns)}
      CROSS JOIN events AS e
      WHERE e.account_id = r.account_id AND e.occurred_at >= r.from_at AND e.occurred_at < r.to_at AND ${isItemEvent}
      ORDER BY r.n, e.occurred_at, e.id`,
    bindings: [
      JSON.stringify(
        stretches.map(({ accountId, read }, n) => [
          n,
          accountId,
          read.from,
          read.to,
        ]),
      ),
    ],
  });
  const changes = [...groupBy(rows, ({ n }) => n)].flatMap(([n, ofStretch]) =>
    settleBulk(ofStretch.map(toItemEvent), rule, stretches[n].settled),
  );
  await writeBulk(tx, changes);
}

/**
 * Decides anew what is bulk of the next events of an account. Walking by steps keeps every transaction short, however much
 * somebody has done.
 *
 * @param from - where the step begins, UTC epoch milliseconds
 * @param limit - events that are looked at
 * @returns where to go on; `from` if a step needs more events to get on, undefined at the end
 */
export async function settleBulkStep(
  tx: Tx,
  accountId: number,
  from: number,
  limit: number,
  rule: BulkRule,
): Promise<number | undefined> {
  await lockDoers(tx, [accountId]);
  const rows = await readRows<ItemEventRow>(tx, {
    text: `
      SELECT ${itemEventColumns} FROM events AS e
      WHERE e.account_id = ? AND e.occurred_at >= ? AND ${isItemEvent}
      ORDER BY e.occurred_at, e.id LIMIT ?`,
    bindings: [accountId, from - rule.windowMs, limit],
  });
  const events = rows.map(toItemEvent);
  const last = rows.length < limit ? undefined : events.at(-1);
  // What comes after the last one is not known yet, and with it what depends on that.
  const to = last ? last.occurredAt - rule.windowMs : Infinity;
  if (to <= from) return from;
  await writeBulk(tx, settleBulk(events, rule, { from, to }));
  return last && to;
}

/** The next account, in order of numbers, that has done something to an item; undefined after the last. */
export async function readNextDoer(
  tx: Tx,
  after: number,
): Promise<number | undefined> {
  const row = await tx('events')
    .where('account_id', '>', after)
    .whereNotNull('work_item')
    .whereNull('removed_at')
    .orderBy('account_id')
    .first<{ account_id: number }>('account_id');
  return row?.account_id;
}

/** A lock per account, taken in their order: two replicas that settle the same account do so one after the other. */
async function lockDoers(tx: Tx, accountIds: readonly number[]): Promise<void> {
  if (isSqlite(tx)) return;
  await tx.raw(
    `SELECT pg_advisory_xact_lock(hashint8extended(k.id, 2))
     FROM (
       SELECT DISTINCT id FROM ${jsonRows(tx, 'r', {
         id: 'bigint',
       })} ORDER BY id
     ) AS k`,
    [JSON.stringify(accountIds.map(id => [id]))],
  );
}

async function writeBulk(
  tx: Tx,
  changes: readonly ClassChange[],
): Promise<void> {
  await writeClassBit(tx, eventClassBits.bulk, changes);
  await markEvents(
    tx,
    changes.map(({ id }) => id),
  );
}

interface ItemEventRow {
  id: BigIntColumn;
  occurred_at: BigIntColumn;
  instance_id: number;
  work_item: string;
  class: number;
}

function toItemEvent(row: ItemEventRow): ItemEvent {
  return {
    id: Number(row.id),
    occurredAt: Number(row.occurred_at),
    item: `${row.instance_id}/${row.work_item}`,
    class: row.class,
  };
}
