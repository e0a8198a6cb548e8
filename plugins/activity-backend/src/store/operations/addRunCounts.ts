import type { Tx } from '../Database';

/** What became of the records of a page. */
export interface RecordCounts {
  read: number;
  written: number;
  unchanged: number;
  removed: number;
  malformed: number;
}

/** Nothing, to count from. */
export const noCounts: RecordCounts = {
  read: 0,
  written: 0,
  unchanged: 0,
  removed: 0,
  malformed: 0,
};

/**
 * Adds to the counts of the runs that wait for a stream.
 *
 * @returns the number of runs that still wait for it; none if all were cancelled
 */
export async function addRunCounts(
  tx: Tx,
  streamId: string,
  runIds: readonly string[],
  counts: RecordCounts,
): Promise<number> {
  const increments = Object.fromEntries(
    Object.entries(counts).map(([name, n]) => [
      name,
      tx.raw('?? + ?', [name, n]),
    ]),
  );
  return tx('harvest_run_streams')
    .where({ stream_id: streamId, status: 'pending' })
    .whereIn('run_id', [...runIds])
    .update(increments);
}
