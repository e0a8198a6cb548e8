import type { EventChange } from '../eventChange';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { enqueueSquashesOf } from '../squashes/squashQueue';

/**
 * Notes the groups of copies that changes may have touched, in the transaction of the changes. Of events that are new, which
 * most of them are and which most often are nobody's copy, it notes but the events, in one row: which of them belong to a
 * group, or are what somebody has squashed, is looked up when that is settled, because until this commits another new member
 * may not be seen.
 */
export async function enqueueCopies(
  tx: Tx,
  changes: readonly EventChange[],
): Promise<void> {
  const inserted = changes.filter(
    ({ before, after }) => before === undefined && after?.copyKey,
  );
  if (inserted.length > 0) {
    const ids = JSON.stringify(inserted.map(({ id }) => id));
    await tx('settle_pages').insert({ event_ids: ids });
  }
  await enqueueGroups(
    tx,
    changes.filter(({ before }) => before !== undefined),
  );
  const removed = changes.filter(
    ({ before, after }) => after === undefined && before?.copyKey,
  );
  await enqueueSquashesOf(
    tx,
    removed.map(({ id }) => id),
  );
}

async function enqueueGroups(
  tx: Tx,
  changes: readonly EventChange[],
): Promise<void> {
  const keys = new Map<string, [number, string]>();
  for (const { before, after } of changes) {
    for (const event of [before, after]) {
      if (!event?.copyKey) continue;
      const key: [number, string] = [event.occurredAt, event.copyKey];
      keys.set(key.join('/'), key);
    }
  }
  if (keys.size === 0) return;
  const columns = { occurred_at: 'bigint', copy_key: 'text' } as const;
  const sorted = [...keys.values()].sort(
    (a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1),
  );
  // A row that is there already is written nevertheless: its lock keeps it from being taken before this commits.
  await tx.raw(
    `INSERT INTO settle_queue (occurred_at, copy_key)
     SELECT occurred_at, copy_key FROM ${jsonRows(tx, 'r', columns)} WHERE true
     ON CONFLICT (occurred_at, copy_key) DO UPDATE SET copy_key = excluded.copy_key`,
    [JSON.stringify(sorted)],
  );
}
