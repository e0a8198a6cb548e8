import type {
  HarvestMode,
  HarvestRun,
  HarvestRunStatus,
} from '@activity-insights/plugin-activity-common';
import { readDatabaseClock } from '../clock';
import type { Tx } from '../Database';
import type { DbHarvestRunRow } from '../rows';
import { readReloadProgress } from '../runs/readReloadProgress';
import { noCounts } from './addRunCounts';
import { sumRunCounts, type RunCounts } from '../runs/sumRunCounts';

const noStreams: RunCounts = {
  total: 0,
  done: 0,
  failed: 0,
  records: noCounts,
};

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
  return { items: await describeRuns(tx, rows), total: Number(n) };
}

/** One run, or undefined if there is none of that id. */
export async function readHarvestRun(
  tx: Tx,
  id: string,
): Promise<HarvestRun | undefined> {
  const rows = await tx('harvest_runs')
    .where({ id })
    .select<DbHarvestRunRow[]>('*');
  const [run] = await describeRuns(tx, rows);
  return run;
}

/** Runs that have ended carry their counts; those of the few that are running are in the rows of their streams. */
async function describeRuns(
  tx: Tx,
  rows: DbHarvestRunRow[],
): Promise<HarvestRun[]> {
  const running = rows.filter(row => row.status === 'running');
  const now = await readDatabaseClock(tx);
  const counts = await sumRunCounts(
    tx,
    running.map(row => row.id),
  );
  const progress = await readReloadProgress(
    tx,
    running.filter(row => row.mode === 'reload').map(row => row.id),
  );
  return rows.map(row =>
    row.status === 'running'
      ? {
          ...describeRun(row, counts.get(row.id) ?? noStreams, now),
          progress: progress.get(row.id),
        }
      : describeRun(row, storedCounts(row), now),
  );
}

function describeRun(
  row: DbHarvestRunRow,
  { total, done, failed, records }: RunCounts,
  now: number,
): HarvestRun {
  const startedAt = Number(row.started_at);
  const endedAt = row.ended_at === null ? undefined : Number(row.ended_at);
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
    durationSeconds: Math.max(0, (endedAt ?? now) - startedAt) / 1000,
    streams: { total, done, failed },
    records,
    error: row.error ?? undefined,
  };
}

function storedCounts(row: DbHarvestRunRow): RunCounts {
  return {
    total: row.streams_total ?? 0,
    done: row.streams_done ?? 0,
    failed: row.streams_failed ?? 0,
    records: {
      read: Number(row.records_read),
      written: Number(row.records_written),
      unchanged: Number(row.records_unchanged),
      removed: Number(row.records_removed),
      malformed: Number(row.records_malformed),
    },
  };
}
