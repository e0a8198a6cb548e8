import type { StreamCoverage } from '../../reads/coverage';
import { isLastingFailure } from '../../reads/lastingFailure';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { DbStreamRow } from '../rows';
import { readRows } from '../scopedEvents/Sql';

const names = [
  'id',
  'enabled',
  'last_success_at',
  'consecutive_failures',
  'error_code',
  'coverage_from',
  'coverage_complete',
  'backfill_failures',
  'backfill_error_code',
  'retained_from',
  'archived_at',
] satisfies (keyof DbStreamRow)[];

type CoverageRow = Pick<DbStreamRow, (typeof names)[number]> & {
  sweeping: number;
};

const columns = `
  ${names.map(name => `st.${name}`).join(', ')},
  CASE WHEN st.id IN (
    SELECT rs.stream_id FROM harvest_run_streams AS rs WHERE rs.sweep = 'sweeping' AND rs.status = 'pending'
  ) THEN 1 ELSE 0 END AS sweeping`;

/**
 * How far streams are read.
 *
 * @param unitIds - streams of the projects of these units only
 */
export async function readStreamCoverage(
  tx: Tx,
  unitIds?: number[],
): Promise<StreamCoverage[]> {
  const rows = await readRows<CoverageRow>(
    tx,
    unitIds
      ? {
          text: `
            SELECT ${columns} FROM streams AS st WHERE st.project_id IN (
              SELECT u.project_id FROM ${jsonRows(tx, 'r', { id: 'integer' })}
              JOIN units AS u ON u.id = r.id
            ) ORDER BY st.id`,
          bindings: [JSON.stringify(unitIds.map(id => [id]))],
        }
      : {
          text: `SELECT ${columns} FROM streams AS st ORDER BY st.id`,
          bindings: [],
        },
  );
  return rows.map(row => ({
    id: row.id,
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
