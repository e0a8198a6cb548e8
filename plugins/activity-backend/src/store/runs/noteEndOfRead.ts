import type { Tx } from '../Database';

/** A stream that has just been read to its end. */
export interface EndedRead {
  streamId: string;
  /** The reload that it was read for. */
  reloadRunId: string | undefined;
  /** The oldest instant that retention keeps, UTC epoch milliseconds; undefined if it keeps everything. */
  retainedFrom: number | undefined;
}

/**
 * Notes what a read to the end has taught about a stream, before its runs are told: how many records the next reload may expect,
 * and since when the stream has everything. A reload without retention brings back what an earlier one has taken.
 */
export async function noteEndOfRead(
  tx: Tx,
  { streamId, reloadRunId, retainedFrom }: EndedRead,
): Promise<void> {
  const [counts] = await tx('harvest_run_streams')
    .where({ stream_id: streamId, status: 'pending' })
    .modify(query => {
      if (reloadRunId !== undefined) query.where({ run_id: reloadRunId });
    })
    .max<{ read: number | null; written: number | null }[]>({
      read: 'read',
      written: 'written',
    });
  const kept = reloadRunId === undefined ? {} : { retained_from: null };
  await tx('streams')
    .where({ id: streamId })
    .update({
      item_count:
        reloadRunId === undefined
          ? tx.raw('item_count + ?', [counts.written ?? 0])
          : counts.read,
      ...(retainedFrom === undefined ? kept : { retained_from: retainedFrom }),
    });
}
