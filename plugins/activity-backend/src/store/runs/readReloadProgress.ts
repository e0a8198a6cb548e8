import type { Tx } from '../Database';

/** How far a running reload has come, in records. */
export interface ReloadProgress {
  recordsExpected: number;
  recordsRemaining: number;
}

/**
 * What running reloads have still to read, judged by the last reload of each of their streams and by what was written since. A
 * reload none of whose streams was ever reloaded is missing: nobody knows.
 */
export async function readReloadProgress(
  tx: Tx,
  runIds: readonly string[],
): Promise<Map<string, ReloadProgress>> {
  if (runIds.length === 0) return new Map();
  const rows = await tx('harvest_run_streams as rs')
    .join('streams as s', 's.id', 'rs.stream_id')
    .whereIn('rs.run_id', [...runIds])
    .groupBy('rs.run_id')
    .select<ProgressRow[]>(
      'rs.run_id',
      tx.raw('count(s.item_count) AS known'),
      tx.raw('sum(rs.read) AS read'),
      tx.raw(
        `sum(CASE WHEN rs.status = 'pending' AND s.item_count > rs.read THEN s.item_count - rs.read ELSE 0 END) AS remaining`,
      ),
    );
  return new Map(
    rows
      .filter(row => Number(row.known) > 0)
      .map(row => {
        const recordsRemaining = Number(row.remaining);
        const recordsExpected = Number(row.read) + recordsRemaining;
        return [row.run_id, { recordsExpected, recordsRemaining }];
      }),
  );
}

interface ProgressRow {
  run_id: string;
  known: number | string;
  read: number | string;
  remaining: number | string;
}
