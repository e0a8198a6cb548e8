import type { Tx } from '../Database';

/** When the schedule last began a reload, UTC epoch milliseconds; undefined if it never did. */
export async function readLastScheduledReload(
  tx: Tx,
): Promise<number | undefined> {
  const row = await tx('harvest_runs')
    .where({ mode: 'reload', trigger: 'scheduled' })
    .orderBy('started_at', 'desc')
    .first<{ started_at: number | string }>('started_at');
  return row && Number(row.started_at);
}
