import type { HarvestStream } from '@activity-insights/plugin-activity-common';
import type { Tx } from '../Database';
import { readDatabaseClock } from '../clock';
import type { DbStreamRow } from '../rows';

/** From this many failures in a row on, a stream counts as failed and no more as one that will come back by itself. */
const failedFrom = 5;

/** Error codes that only somebody's hand can mend. */
const lastingErrors = [
  'not-found',
  'unreadable',
  'unauthorised',
  'forbidden',
  'unsupported',
];

/** The state of every stream. */
export async function readHarvestStreams(tx: Tx): Promise<HarvestStream[]> {
  const now = await readDatabaseClock(tx);
  const rows = await tx('streams as s')
    .join('instances as i', 'i.id', 's.instance_id')
    .join('projects as p', 'p.id', 's.project_id')
    .orderBy('s.id')
    .select<
      (DbStreamRow & { source: string; instance: string; project: string })[]
    >('s.*', 'i.source', 'i.instance', 'p.name as project');
  return rows.map(row => ({
    id: row.id,
    source: row.source,
    instance: row.instance,
    project: row.project,
    resource: row.resource,
    status: statusOf(row, now),
    lastSuccessAt: toIso(row.last_success_at),
    nextDueAt: row.enabled ? toIso(row.next_due_at) : null,
    lagSeconds:
      row.last_success_at === null
        ? null
        : Math.max(0, (now - Number(row.last_success_at)) / 1000),
    coverage: {
      from: toIso(row.coverage_from),
      complete: Boolean(row.coverage_complete),
    },
    consecutiveFailures: row.consecutive_failures,
    error:
      row.error_code === null
        ? undefined
        : { code: row.error_code, message: row.error_message ?? undefined },
  }));
}

function statusOf(row: DbStreamRow, now: number): HarvestStream['status'] {
  if (!row.enabled) return 'disabled';
  if (row.lease_until !== null && Number(row.lease_until) >= now) {
    return 'running';
  }
  if (row.error_code === null) return 'idle';
  const lasting = lastingErrors.includes(row.error_code);
  return lasting || row.consecutive_failures >= failedFrom
    ? 'failed'
    : 'backoff';
}

function toIso(instant: number | string | null): string | null {
  return instant === null ? null : new Date(Number(instant)).toISOString();
}
