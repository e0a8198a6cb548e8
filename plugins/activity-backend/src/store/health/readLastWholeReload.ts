import type { Tx } from '../Database';

/** When a reload of everything was last completed, UTC epoch milliseconds; null if none ever was. */
export async function readLastWholeReload(tx: Tx): Promise<number | null> {
  const [row] = await tx('harvest_runs')
    .where({ mode: 'reload', status: 'completed' })
    .whereNull('scope_source')
    .whereNull('scope_instance')
    .select<{ ended_at: number | string | null }[]>(
      tx.raw('max(ended_at) AS ended_at'),
    );
  return row.ended_at === null ? null : Number(row.ended_at);
}
