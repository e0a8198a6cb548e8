import type { HarvestStream } from '@activity-insights/plugin-activity-common';
import { startOf } from '../../reads/coverage';
import { streamStatus } from '../../reads/streamStatus';
import type { Scope } from '../../scope/Scope';
import type { Tx } from '../Database';
import { readDatabaseClock } from '../clock';
import type { DbStreamRow } from '../rows';
import { projectsOfScope } from './projectsOfScope';

/** Without the cursors, which may be long. */
type StreamRow = Omit<DbStreamRow, 'tail_cursor' | 'backfill_cursor'> & {
  source: string;
  instance: string;
  project: string;
};

/**
 * The state of streams.
 *
 * @param scope - streams of the projects that it has units of, if it is made of units; else all streams
 */
export async function readHarvestStreams(
  tx: Tx,
  scope: Scope = { kind: 'all' },
): Promise<HarvestStream[]> {
  const now = await readDatabaseClock(tx);
  const projects = projectsOfScope(tx, scope);
  const rows = await tx('streams as s')
    .join('instances as i', 'i.id', 's.instance_id')
    .join('projects as p', 'p.id', 's.project_id')
    .modify(streams => {
      if (!projects) return;
      const { text, bindings } = projects;
      streams.whereRaw(`s.project_id IN (${text})`, bindings);
    })
    .orderBy('s.id')
    .select<StreamRow[]>(
      's.id',
      'i.source',
      'i.instance',
      'p.name as project',
      's.resource',
      's.enabled',
      's.lease_until',
      's.next_due_at',
      's.last_success_at',
      's.consecutive_failures',
      's.error_code',
      's.error_message',
      's.backfill_error_code',
      's.backfill_error_message',
      's.coverage_complete',
      's.coverage_from',
      's.retained_from',
    );
  return rows.map(row => ({
    id: row.id,
    source: row.source,
    instance: row.instance,
    project: row.project,
    resource: row.resource,
    status: streamStatus({
      enabled: Boolean(row.enabled),
      leased: row.lease_until !== null && Number(row.lease_until) >= now,
      code: row.error_code,
      failures: row.consecutive_failures,
    }),
    lastSuccessAt: toIso(row.last_success_at),
    nextDueAt: row.enabled ? toIso(row.next_due_at) : null,
    lagSeconds:
      row.last_success_at === null
        ? null
        : Math.max(0, (now - Number(row.last_success_at)) / 1000),
    coverage: {
      from: toIso(
        startOf({
          coverageFrom: toNumber(row.coverage_from),
          retainedFrom: toNumber(row.retained_from),
        }),
      ),
      complete: Boolean(row.coverage_complete),
    },
    consecutiveFailures: row.consecutive_failures,
    error: errorOf(row),
  }));
}

/** That of the tail, or else that of the history. */
function errorOf(row: StreamRow): HarvestStream['error'] {
  const code = row.error_code ?? row.backfill_error_code;
  if (code === null) return undefined;
  const message =
    row.error_code === null ? row.backfill_error_message : row.error_message;
  return { code, message: message ?? undefined };
}

function toIso(instant: number | string | null): string | null {
  return instant === null ? null : new Date(Number(instant)).toISOString();
}

function toNumber(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}
