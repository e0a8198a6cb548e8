import type { BulkTouch } from '../../records/bulkStretches';
import { isSqlite, type Tx } from '../Database';
import type { CountedEvent, EventChange } from '../eventChange';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import { itemKinds } from './itemKinds';

/** Notes, in the transaction of the changes, where somebody does more or less at once than before. */
export async function enqueueBulk(
  tx: Tx,
  changes: readonly EventChange[],
): Promise<void> {
  const touches = new Map<string, [number, number]>();
  for (const { before, after } of changes) {
    if (before && after && isSameDeed(before, after)) continue;
    for (const event of [before, after]) {
      if (!event || !isDeed(event)) continue;
      const { accountId, bucket } = event;
      touches.set(`${accountId}/${bucket}`, [accountId!, bucket]);
    }
  }
  if (touches.size === 0) return;
  const sorted = [...touches.values()].sort(
    (a, b) => a[0] - b[0] || a[1] - b[1],
  );
  const columns = { account_id: 'integer', bucket: 'integer' } as const;
  // A row that is there already is written nevertheless: its lock keeps it from being taken before this commits.
  await tx.raw(
    `INSERT INTO bulk_queue (account_id, bucket)
     SELECT account_id, bucket FROM ${jsonRows(tx, 'r', columns)} WHERE true
     ON CONFLICT (account_id, bucket) DO UPDATE SET bucket = excluded.bucket`,
    [JSON.stringify(sorted)],
  );
}

/**
 * Takes touches off the queue, in key order. It must come before the events are read: whoever changes one of them meanwhile
 * then waits, and puts it on the queue again.
 */
export async function takeBulkTouches(
  tx: Tx,
  limit: number,
): Promise<BulkTouch[]> {
  const rows = await readRows<{ account_id: number; bucket: number }>(tx, {
    text: `
      DELETE FROM bulk_queue WHERE (account_id, bucket) IN (
        SELECT account_id, bucket FROM bulk_queue
        ORDER BY account_id, bucket LIMIT ?
        ${isSqlite(tx) ? '' : 'FOR UPDATE SKIP LOCKED'}
      ) RETURNING account_id, bucket`,
    bindings: [limit],
  });
  return rows.map(({ account_id: accountId, bucket }) => ({
    accountId,
    bucket,
  }));
}

/** Whether somebody has done something to an item. */
function isDeed({ kind, accountId, workItem }: CountedEvent): boolean {
  return itemKinds.includes(kind) && accountId !== null && workItem !== null;
}

function isSameDeed(before: CountedEvent, after: CountedEvent): boolean {
  return (
    before.accountId === after.accountId &&
    before.occurredAt === after.occurredAt &&
    before.workItem === after.workItem
  );
}
