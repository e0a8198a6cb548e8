import type { RollupState } from '@activity-insights/plugin-activity-common';
import { wholeMonth } from '../../rollups/months';
import type { Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';
import { readEventMonths } from './readEventMonths';
import { addRollupMarks, readKnownMonths } from './rollupMarks';
import { readRollupScopes } from './rollupScopes';

/** How far the counts of wide scopes are. */
export async function readRollupState(tx: Tx): Promise<RollupState> {
  const [row] = await readRows<Record<string, number | string | null>>(tx, {
    text: `
      SELECT (SELECT count(*) FROM rollup_scopes) AS scopes,
        (SELECT count(*) FROM rollup_slices) AS slices,
        (SELECT count(*) FROM (SELECT DISTINCT scope_id, month FROM rollup_marks) AS x) AS stale,
        (SELECT min(marked_at) FROM rollup_marks) AS since`,
    bindings: [],
  });
  return {
    scopes: Number(row.scopes),
    slices: Number(row.slices),
    staleSlices: Number(row.stale),
    staleSince:
      row.since === null ? null : new Date(Number(row.since)).toISOString(),
  };
}

/** Marks all months of all wide scopes, so that everything is counted again. */
export async function markEverything(tx: Tx): Promise<void> {
  const scopes = await readRollupScopes(tx);
  const ids = scopes.map(({ id }) => id);
  const known = await readKnownMonths(tx, ids);
  const eventMonths = await readEventMonths(tx);
  await addRollupMarks(
    tx,
    ids.flatMap(scopeId => {
      const months = new Set([...eventMonths, ...(known.get(scopeId) ?? [])]);
      return [...months].map(month => ({ scopeId, ...wholeMonth(month) }));
    }),
  );
}
