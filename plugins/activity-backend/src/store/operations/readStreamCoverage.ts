import type { StreamCoverage } from '../../reads/coverage';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { DbStreamRow } from '../rows';
import { readRows } from '../scopedEvents/Sql';

type CoverageRow = Pick<
  DbStreamRow,
  | 'id'
  | 'enabled'
  | 'last_success_at'
  | 'consecutive_failures'
  | 'error_code'
  | 'coverage_from'
  | 'coverage_complete'
>;

const columns =
  'st.id, st.enabled, st.last_success_at, st.consecutive_failures, st.error_code, st.coverage_from, st.coverage_complete';

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
    errorCode:
      row.error_code ?? (row.consecutive_failures > 0 ? 'failing' : null),
    coverageFrom: toNumber(row.coverage_from),
    coverageComplete: Boolean(row.coverage_complete),
  }));
}

function toNumber(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}
