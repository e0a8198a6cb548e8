import type {
  HarvestMode,
  HarvestRun,
  HarvestRunStatus,
} from '@activity-insights/plugin-activity-common';
import type { Tx } from '../Database';
import type { DbHarvestRunRow } from '../rows';

/** Which runs to list. */
export interface RunFilter {
  status?: HarvestRunStatus;
  mode?: HarvestMode;
}

/** Runs, newest first, and how many there are in all. */
export async function readHarvestRuns(
  tx: Tx,
  filter: RunFilter,
  limit: number,
): Promise<{ items: HarvestRun[]; total: number }> {
  const matching = () => {
    const query = tx('harvest_runs');
    if (filter.status) query.where({ status: filter.status });
    if (filter.mode) query.where({ mode: filter.mode });
    return query;
  };
  const rows = await matching()
    .orderBy([
      { column: 'started_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit)
    .select<DbHarvestRunRow[]>('*');
  const [{ n }] = await matching().count<{ n: number | string }[]>({ n: '*' });
  return { items: await withCounts(tx, rows), total: Number(n) };
}

/** One run, or undefined if there is none of that id. */
export async function readHarvestRun(
  tx: Tx,
  id: string,
): Promise<HarvestRun | undefined> {
  const rows = await tx('harvest_runs').where({ id }).select('*');
  const [run] = await withCounts(tx, rows);
  return run;
}

interface CountRow {
  run_id: string;
  total: number | string;
  done: number | string;
  failed: number | string;
  read: number | string | null;
  written: number | string | null;
  unchanged: number | string | null;
  removed: number | string | null;
  malformed: number | string | null;
}

async function withCounts(
  tx: Tx,
  rows: DbHarvestRunRow[],
): Promise<HarvestRun[]> {
  const counts = await tx('harvest_run_streams')
    .whereIn(
      'run_id',
      rows.map(row => row.id),
    )
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
  const byRun = new Map(counts.map(row => [row.run_id, row]));
  return rows.map(row => toHarvestRun(row, byRun.get(row.id)));
}

function toHarvestRun(
  row: DbHarvestRunRow,
  counts: CountRow | undefined,
): HarvestRun {
  const startedAt = Number(row.started_at);
  const endedAt = row.ended_at === null ? undefined : Number(row.ended_at);
  const count = (value: number | string | null | undefined) =>
    Number(value ?? 0);
  return {
    id: row.id,
    mode: row.mode,
    scope: {
      source: row.scope_source ?? undefined,
      instance: row.scope_instance ?? undefined,
    },
    status: row.status,
    trigger: row.trigger,
    triggeredBy: row.triggered_by,
    startedAt: new Date(startedAt).toISOString(),
    endedAt:
      endedAt === undefined ? undefined : new Date(endedAt).toISOString(),
    durationSeconds:
      endedAt === undefined ? undefined : (endedAt - startedAt) / 1000,
    streams: {
      total: count(counts?.total),
      done: count(counts?.done),
      failed: count(counts?.failed),
    },
    records: {
      read: count(counts?.read),
      written: count(counts?.written),
      unchanged: count(counts?.unchanged),
      removed: count(counts?.removed),
      malformed: count(counts?.malformed),
    },
    error: row.error ?? undefined,
  };
}
