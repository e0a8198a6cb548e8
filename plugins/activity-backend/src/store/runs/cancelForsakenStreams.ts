import type { Tx } from '../Database';

/** Rows that wait though nobody will ever read for them, with what waits in them. */
export interface ForsakenStream {
  runId: string;
  streamId: string;
}

/** What waits in vain: for a stream that is disabled or gone, or on behalf of a run that has ended. */
export async function findForsakenStreams(tx: Tx): Promise<ForsakenStream[]> {
  const rows = await tx('harvest_run_streams as rs')
    .leftJoin('harvest_runs as r', 'r.id', 'rs.run_id')
    .leftJoin('streams as s', 's.id', 'rs.stream_id')
    .where({ 'rs.status': 'pending' })
    .where(row =>
      row
        .whereNull('s.id')
        .orWhere('s.enabled', false)
        .orWhereNot('r.status', 'running'),
    )
    .orderBy(['rs.run_id', 'rs.stream_id'])
    .select<{ run_id: string; stream_id: string }[]>(
      'rs.run_id',
      'rs.stream_id',
    );
  return rows.map(row => ({ runId: row.run_id, streamId: row.stream_id }));
}

/** Keeps no run waiting for what never comes. */
export async function cancelForsakenStreams(tx: Tx): Promise<number> {
  const forsaken = await findForsakenStreams(tx);
  const byRun = new Map<string, string[]>();
  for (const { runId, streamId } of forsaken) {
    byRun.set(runId, [...(byRun.get(runId) ?? []), streamId]);
  }
  for (const [runId, streamIds] of byRun) {
    await tx('harvest_run_streams')
      .where({ run_id: runId, status: 'pending' })
      .whereIn('stream_id', streamIds)
      .update({ status: 'cancelled' });
  }
  return forsaken.length;
}
