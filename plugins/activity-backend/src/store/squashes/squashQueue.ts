import { isSqlite, type Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** Notes the squash commits that changes name. To be called while they name them. */
export async function enqueueSquashesOfChanges(
  tx: Tx,
  changeIds: readonly number[],
): Promise<void> {
  if (changeIds.length === 0) return;
  const ids = jsonRows(tx, 'r', { id: 'bigint' });
  await enqueue(
    tx,
    `SELECT DISTINCT q.event_key FROM ${ids}
     CROSS JOIN change_commits AS q
     WHERE q.change_id = r.id AND q.role = 'squash' AND q.event_key IS NOT NULL`,
    changeIds,
  );
}

/** Notes the squash commits that stand for some commits. To be called while these are in the table of events. */
export async function enqueueSquashesOf(
  tx: Tx,
  eventIds: readonly number[],
): Promise<void> {
  if (eventIds.length === 0) return;
  const ids = jsonRows(tx, 'r', { id: 'bigint' });
  await enqueue(
    tx,
    `SELECT DISTINCT q.event_key FROM ${ids}
     CROSS JOIN events AS e
     CROSS JOIN change_commits AS o
     CROSS JOIN change_commits AS q
     WHERE e.id = r.id AND o.event_key = e.natural_key AND o.event_key IS NOT NULL AND o.role = 'own'
       AND q.change_id = o.change_id AND q.role = 'squash' AND q.event_key IS NOT NULL`,
    eventIds,
  );
}

/**
 * Takes squash commits off the queue that changes have touched, in order. It must come before anything else is read of them:
 * whoever touches one of them meanwhile then waits, and puts it on the queue again.
 *
 * @returns their natural keys; whether they are stored is not known
 */
export async function takeQueuedSquashes(
  tx: Tx,
  limit: number,
): Promise<string[]> {
  const rows = await readRows<{ event_key: string }>(tx, {
    text: `
      DELETE FROM settle_squashes WHERE event_key IN (
        SELECT event_key FROM settle_squashes ORDER BY event_key LIMIT ?
        ${isSqlite(tx) ? '' : 'FOR UPDATE SKIP LOCKED'}
      ) RETURNING event_key`,
    bindings: [limit],
  });
  return rows.map(row => row.event_key);
}

/** In one order, so that two pages that note the same do not wait for each other in a circle. */
async function enqueue(
  tx: Tx,
  keys: string,
  ids: readonly number[],
): Promise<void> {
  // A row that is there already is written nevertheless: its lock keeps it from being taken before this commits.
  await tx.raw(
    `INSERT INTO settle_squashes (event_key)
     SELECT x.event_key FROM (${keys}) AS x WHERE true ORDER BY x.event_key
     ON CONFLICT (event_key) DO UPDATE SET event_key = excluded.event_key`,
    [JSON.stringify(ids.map(id => [id]))],
  );
}
