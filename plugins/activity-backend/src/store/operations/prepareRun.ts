import { isSqlite, type Tx } from '../Database';
import { readDatabaseClock } from '../clock';
import type { DbHarvestRunRow } from '../rows';

/**
 * Until when a scheduled run waits for streams that come due, in milliseconds: until the next run of the schedule may begin.
 * Streams are read when they are due, whether a run waits for them or not; a run that begins shortly before can say what
 * came of it.
 */
export const scheduledAheadMs = 60_000;

/**
 * Makes a run wait for the enabled streams in its scope, and makes them due. A scheduled increment waits for those only that
 * are due within the minute, and lets them come due by themselves: it respects the rest that a failing stream is given. A
 * person who asks does not want to wait for that.
 *
 * Doing it twice, or on two replicas at once, does no harm.
 */
export async function prepareRun(tx: Tx, run: DbHarvestRunRow): Promise<void> {
  const now = await readDatabaseClock(tx);
  const isMine = await tx('harvest_runs')
    .where({ id: run.id, status: 'running' })
    .whereNull('prepared_at')
    .update({ prepared_at: now });
  // Another replica was first, or the run was cancelled: nothing may wait for it then.
  if (isMine === 0) return;
  const bySchedule = run.trigger === 'scheduled' && run.mode === 'incremental';
  const latestDue = bySchedule ? now + scheduledAheadMs : null;
  const scope = [
    run.scope_source,
    run.scope_source,
    run.scope_instance,
    run.scope_instance,
    latestDue,
    latestDue,
  ];
  // In the order of the key, so that two that prepare at once wait for each other and do not lock up.
  const inScope = `
    SELECT s.id FROM streams AS s JOIN instances AS i ON i.id = s.instance_id
    WHERE s.enabled = true
      AND (CAST(? AS text) IS NULL OR i.source = ?) AND (CAST(? AS text) IS NULL OR i.instance = ?)
      AND (CAST(? AS bigint) IS NULL OR s.next_due_at <= CAST(? AS bigint))
    ORDER BY s.id`;
  await tx.raw(
    `INSERT INTO harvest_run_streams (run_id, stream_id, status)
     SELECT CAST(? AS text), listed.id, 'pending' FROM (${inScope}) AS listed WHERE true ORDER BY listed.id
     ON CONFLICT (run_id, stream_id) DO NOTHING`,
    [run.id, ...scope],
  );
  if (bySchedule) return;
  // A read that ends gives its stream a new due time. Once the rows are locked it has done so, or it will see this run.
  if (!isSqlite(tx)) {
    await tx.raw(
      `SELECT count(*) FROM (${inScope} FOR UPDATE OF s) AS locked`,
      scope,
    );
  }
  await tx.raw(
    `UPDATE streams SET next_due_at = ?
     WHERE id IN (SELECT listed.id FROM (${inScope}) AS listed) AND next_due_at > ?`,
    [now, ...scope, now],
  );
}
