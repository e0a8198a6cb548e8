import type { StreamCoverage } from '../../reads/coverage';
import { isLastingFailure } from '../../reads/lastingFailure';
import type { Scope } from '../../scope/Scope';
import type { Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';
import { projectsOfScope } from './projectsOfScope';

interface CoverageRow {
  id: string | null;
  enabled: boolean | number;
  last_success_at: number | string | null;
  consecutive_failures: number;
  error_code: string | null;
  coverage_from: number | string | null;
  coverage_complete: number;
  backfill_failures: number;
  backfill_error_code: string | null;
  retained_from: number | string | null;
  archived_at: number | string | null;
  sweeping: number;
}

const isSweeping = `st.id IN (
  SELECT rs.stream_id FROM harvest_run_streams AS rs WHERE rs.sweep = 'sweeping' AND rs.status = 'pending')`;

/** What has more to tell than how far it is read, among the streams that are read at all. */
const isNotable = `st.enabled AND (
  st.last_success_at IS NULL OR st.error_code IS NOT NULL OR st.backfill_error_code IS NOT NULL
  OR st.archived_at IS NOT NULL OR (st.coverage_from IS NULL AND NOT st.coverage_complete) OR ${isSweeping})`;

const flag = (condition: string) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;

/** Null for what is told together. */
const ownId = `CASE WHEN ${isNotable} THEN st.id END`;

/** In a group of one stream these are its own values. In the others most are the same for all, or do not matter. */
const columns = `
  ${ownId} AS id, st.enabled,
  min(st.last_success_at) AS last_success_at,
  min(st.consecutive_failures) AS consecutive_failures, min(st.error_code) AS error_code,
  max(st.coverage_from) AS coverage_from, min(${flag(
    'st.coverage_complete',
  )}) AS coverage_complete,
  min(st.backfill_failures) AS backfill_failures, min(st.backfill_error_code) AS backfill_error_code,
  max(st.retained_from) AS retained_from, min(st.archived_at) AS archived_at,
  max(${flag(isSweeping)}) AS sweeping`;

/**
 * How far streams are read. There may be thousands, and most of them have nothing to tell by themselves: those are told as
 * one, and so are the disabled ones.
 *
 * @param scope - streams of the projects that it has units of, if it is made of units; else all streams
 */
export async function readStreamCoverage(
  tx: Tx,
  scope: Scope = { kind: 'all' },
): Promise<StreamCoverage[]> {
  const projects = projectsOfScope(tx, scope);
  const rows = await readRows<CoverageRow>(tx, {
    text: `
      SELECT ${columns} FROM streams AS st
      ${projects ? `WHERE st.project_id IN (${projects.text})` : ''}
      GROUP BY st.enabled, ${ownId} ORDER BY 1`,
    bindings: projects?.bindings ?? [],
  });
  return rows.map(row => ({
    id: row.id ?? '',
    enabled: Boolean(row.enabled),
    lastSuccessAt: toNumber(row.last_success_at),
    errorCode: row.error_code,
    isFailing: isLastingFailure(row.error_code, row.consecutive_failures),
    coverageFrom: toNumber(row.coverage_from),
    coverageComplete: Boolean(row.coverage_complete),
    historyErrorCode: isLastingFailure(
      row.backfill_error_code,
      row.backfill_failures,
    )
      ? row.backfill_error_code
      : null,
    retainedFrom: toNumber(row.retained_from),
    archivedAt: toNumber(row.archived_at),
    sweeping: Boolean(row.sweeping),
  }));
}

function toNumber(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}
