import { monthOfDay } from '../../rollups/months';
import type { RollupKey } from '../../scope/RollupKey';
import { dayMs } from '../../time/durations';
import type { Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';
import { findRollupScope } from './rollupScopes';

/** Counts the changes of whose and what events are. */
export const attributionSetting = 'attribution.changes';

/**
 * What tells whether counts of a scope may have changed: it differs after every change of the scope's events in the months of
 * the range, and of whose and what events are, whichever replica asks. A scope that is not wide goes by all events.
 *
 * @param range - UTC epoch milliseconds
 * @returns undefined if there is nothing yet to tell it by
 */
export async function readScopeVersion(
  tx: Tx,
  key: RollupKey,
  range: { from: number; to: number },
): Promise<string | undefined> {
  const scope =
    (await findRollupScope(tx, key)) ??
    (await findRollupScope(tx, { basis: 'all', entityRef: '' }));
  if (!scope) return undefined;
  const scopeId = scope.id;
  // An author's local day may be the one before or after.
  const months = [
    monthOfDay(Math.floor(range.from / dayMs) - 1),
    monthOfDay(Math.floor(range.to / dayMs) + 1),
  ];
  const [row] = await readRows<Record<string, number | string | null>>(tx, {
    text: `
      SELECT s.built, m.marks, m.last, a.attribution
      FROM (SELECT sum(version) AS built FROM rollup_slices WHERE scope_id = ? AND month BETWEEN ? AND ?) AS s,
        (SELECT count(*) AS marks, max(id) AS last FROM rollup_marks WHERE scope_id = ? AND month BETWEEN ? AND ?) AS m,
        (SELECT max(value) AS attribution FROM applied_settings WHERE name = '${attributionSetting}') AS a`,
    bindings: [scopeId, ...months, scopeId, ...months],
  });
  return [scopeId, row.built, row.marks, row.last, row.attribution].join(' ');
}

/** Notes that whose or what events are has changed. The transaction holds the gate exclusively. */
export async function noteAttribution(tx: Tx): Promise<void> {
  await tx.raw(
    `INSERT INTO applied_settings (name, value) VALUES (?, '1')
     ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(applied_settings.value AS integer) + 1 AS text)`,
    [attributionSetting],
  );
}
