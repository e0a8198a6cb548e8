import { bucketOf } from '../../records/eventDraft';
import type { Tx } from '../Database';
import {
  countedColumns,
  toCountedEvent,
  type CountedRow,
} from '../countedColumns';
import { enqueueServicesOfEvents } from '../dora/queue/enqueueServicesOfEvents';
import type { ChangeListener, EventChange } from '../eventChange';
import { jsonRows } from '../jsonRows';
import { markChanges } from '../rollups/markChanges';

/**
 * Deletes up to `limit` of the oldest events before an instant, removed ones included, with all of their sightings. The gate is
 * to be held exclusively, because a page that has just read one of them would write to what is gone.
 *
 * @param before - UTC epoch milliseconds
 * @returns how many events were deleted; fewer than `limit` at the end
 */
export async function deleteExpired(
  tx: Tx,
  before: number,
  limit: number,
  onChanges: ChangeListener,
): Promise<number> {
  const rows = await readExpired(tx, before, limit);
  if (rows.length === 0) return 0;
  const changes = rows.flatMap((row): EventChange[] => {
    if (row.removed_at !== null) return [];
    return [{ id: Number(row.id), before: toCountedEvent(row) }];
  });
  // As long as the sightings are there, they tell which scopes have the events.
  await markChanges(tx, changes);
  await enqueueServicesOfEvents(tx, changes);
  await onChanges(changes, tx);
  const ids = JSON.stringify(rows.map(row => [Number(row.id)]));
  for (const [table, id] of [
    ['sightings', 'event_id'],
    ['events', 'id'],
  ]) {
    await tx.raw(
      `DELETE FROM ${table} WHERE ${id} IN (SELECT r.id FROM ${jsonRows(
        tx,
        'r',
        { id: 'bigint' },
      )})`,
      [ids],
    );
  }
  return rows.length;
}

/**
 * Live events first, by the index of quarters of an hour; then removed ones, which have an index of their own by time. The
 * last quarter is looked at as a whole.
 */
async function readExpired(
  tx: Tx,
  before: number,
  limit: number,
): Promise<ExpiredRow[]> {
  const oldest = (isRemoved: boolean, most: number) => {
    const query = tx('events').where('occurred_at', '<', before).limit(most);
    if (isRemoved) {
      query.whereNotNull('removed_at').orderBy('occurred_at');
    } else {
      query
        .whereNull('removed_at')
        .where('bucket', '<=', bucketOf(before))
        .orderBy('bucket');
    }
    return query.select<ExpiredRow[]>('id', 'removed_at', ...countedColumns);
  };
  const live = await oldest(false, limit);
  if (live.length === limit) return live;
  return [...live, ...(await oldest(true, limit - live.length))];
}

interface ExpiredRow extends CountedRow {
  id: number | string;
  removed_at: number | string | null;
}
