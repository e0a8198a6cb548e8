import type {
  HarvestMode,
  HarvestRunStatus,
} from '@activity-insights/plugin-activity-common';
import type { Tx } from '../Database';

/** A run, as far as the health of the harvest is about it. Instants are UTC epoch milliseconds. */
export interface RunHealth {
  id: string;
  mode: HarvestMode;
  status: HarvestRunStatus;
  startedAt: number;
  endedAt: number | null;
}

/** How the harvest is doing as a whole. Instants are UTC epoch milliseconds. */
export interface HarvestHealth {
  /** Running runs that nobody works on, as the reaper has seen them. */
  orphanedRuns: number;
  runningRuns: number;
  /** The reload that began last. */
  lastReload: RunHealth | null;
  /** When the next enabled stream is to be read; the past if it waits for its turn, null without streams. */
  nextDueAt: number | null;
  /** When the stalest enabled stream was last read to its end; null if one never was, or without streams. */
  oldestSuccessAt: number | null;
}

/** Reads it from what is known already; nothing is asked of any source. */
export async function readHarvestHealth(tx: Tx): Promise<HarvestHealth> {
  const [runs] = await tx('harvest_runs')
    .where({ status: 'running' })
    .select<{ running: CountColumn; orphaned: CountColumn }[]>(
      tx.raw('count(*) AS running'),
      tx.raw('count(stalled_since) AS orphaned'),
    );
  const reload = await tx('harvest_runs')
    .where({ mode: 'reload' })
    .orderBy('started_at', 'desc')
    .first<ReloadRow>('id', 'mode', 'status', 'started_at', 'ended_at');
  const [streams] = await tx('streams')
    .where({ enabled: true })
    .select<StreamsRow[]>(
      tx.raw('min(next_due_at) AS next_due_at'),
      tx.raw('min(last_success_at) AS last_success_at'),
      tx.raw('count(*) - count(last_success_at) AS never_read'),
    );
  return {
    orphanedRuns: Number(runs.orphaned),
    runningRuns: Number(runs.running),
    lastReload: reload
      ? {
          id: reload.id,
          mode: reload.mode,
          status: reload.status,
          startedAt: Number(reload.started_at),
          endedAt: toNumber(reload.ended_at),
        }
      : null,
    nextDueAt: toNumber(streams.next_due_at),
    oldestSuccessAt:
      Number(streams.never_read) > 0 ? null : toNumber(streams.last_success_at),
  };
}

type CountColumn = number | string;

interface ReloadRow {
  id: string;
  mode: HarvestMode;
  status: HarvestRunStatus;
  started_at: CountColumn;
  ended_at: CountColumn | null;
}

interface StreamsRow {
  next_due_at: CountColumn | null;
  last_success_at: CountColumn | null;
  never_read: CountColumn;
}

function toNumber(value: CountColumn | null): number | null {
  return value === null ? null : Number(value);
}
