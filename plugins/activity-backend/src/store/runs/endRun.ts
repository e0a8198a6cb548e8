import type { HarvestRunStatus } from '@activity-insights/plugin-activity-common';
import { readDatabaseClock } from '../clock';
import type { Tx } from '../Database';
import { sumRunCounts } from './sumRunCounts';

/** How a run has ended; the error is there for people, and free of secrets. */
export interface RunOutcome {
  status: Exclude<HarvestRunStatus, 'running'>;
  error: string | null;
}

/**
 * Ends a running run. Its counts move to the run itself, which outlives the rows of its streams.
 *
 * @returns false if somebody else has ended it
 */
export async function endRun(
  tx: Tx,
  id: string,
  { status, error }: RunOutcome,
): Promise<boolean> {
  const counts = (await sumRunCounts(tx, [id])).get(id);
  const ended = await tx('harvest_runs')
    .where({ id, status: 'running' })
    .update({
      status,
      error,
      ended_at: await readDatabaseClock(tx),
      stalled_since: null,
      stall_seen_at: null,
      streams_total: counts?.total ?? 0,
      streams_done: counts?.done ?? 0,
      streams_failed: counts?.failed ?? 0,
      records_read: counts?.records.read ?? 0,
      records_written: counts?.records.written ?? 0,
      records_unchanged: counts?.records.unchanged ?? 0,
      records_removed: counts?.records.removed ?? 0,
      records_malformed: counts?.records.malformed ?? 0,
    });
  return ended > 0;
}
