import type { Tx } from '../Database';

/**
 * Forgets up to `limit` of the notes that a reload has made of a stream. Only once the stream is marked as swept, or the
 * reload has ended: without the notes everything would look as if the source had lost it.
 *
 * @returns how many were forgotten
 */
export async function forgetReloadSeen(
  tx: Tx,
  { runId, streamId }: { runId: string; streamId: string },
  limit: number,
): Promise<number> {
  return tx('reload_seen')
    .where({ run_id: runId, stream_id: streamId })
    .whereIn(
      'event_id',
      tx('reload_seen')
        .where({ run_id: runId, stream_id: streamId })
        .orderBy('event_id')
        .limit(limit)
        .select('event_id'),
    )
    .delete();
}

/** A stream of which a reload that has ended has left notes behind. */
export async function findForgottenReload(
  tx: Tx,
): Promise<{ runId: string; streamId: string } | undefined> {
  const noted = (after: string) =>
    tx('reload_seen')
      .where('run_id', '>', after)
      .orderBy(['run_id', 'stream_id'])
      .first<{ run_id: string; stream_id: string }>('run_id', 'stream_id');
  // Leaps from run to run: those that are running may have noted millions.
  for (let row = await noted(''); row; row = await noted(row.run_id)) {
    const running = await tx('harvest_runs')
      .where({ id: row.run_id, status: 'running' })
      .first('id');
    if (!running) return { runId: row.run_id, streamId: row.stream_id };
  }
  return undefined;
}
