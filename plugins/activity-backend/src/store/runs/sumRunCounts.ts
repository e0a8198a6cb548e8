import type { RecordCounts } from '../operations/addRunCounts';
import type { Tx } from '../Database';

/** What has come of a run: of its streams, and of their records. */
export interface RunCounts {
  total: number;
  done: number;
  failed: number;
  records: RecordCounts;
}

/** Sums the counts of runs up from those of their streams; a run without streams is missing. */
export async function sumRunCounts(
  tx: Tx,
  runIds: readonly string[],
): Promise<Map<string, RunCounts>> {
  if (runIds.length === 0) return new Map();
  const rows = await tx('harvest_run_streams')
    .whereIn('run_id', [...runIds])
    .groupBy('run_id')
    .select<CountRow[]>(
      'run_id',
      tx.raw('count(*) AS total'),
      tx.raw("sum(CASE WHEN status = 'done' THEN 1 ELSE 0 END) AS done"),
      tx.raw("sum(CASE WHEN status = 'failed' THEN 1 ELSE 0 END) AS failed"),
      ...['read', 'written', 'unchanged', 'removed', 'malformed'].map(name =>
        tx.raw('sum(??) AS ??', [name, name]),
      ),
    );
  return new Map(
    rows.map(row => [
      row.run_id,
      {
        total: Number(row.total),
        done: Number(row.done),
        failed: Number(row.failed),
        records: {
          read: Number(row.read),
          written: Number(row.written),
          unchanged: Number(row.unchanged),
          removed: Number(row.removed),
          malformed: Number(row.malformed),
        },
      },
    ]),
  );
}

type SumColumn = number | string;

interface CountRow {
  run_id: string;
  total: SumColumn;
  done: SumColumn;
  failed: SumColumn;
  read: SumColumn;
  written: SumColumn;
  unchanged: SumColumn;
  removed: SumColumn;
  malformed: SumColumn;
}
