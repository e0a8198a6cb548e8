import { monthOfDay } from '../../rollups/months';
import type { RollupKey } from '../../scope/RollupKey';
import { dayMs } from '../../time/durations';
import type { Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';

/** Counts the changes of whose and what events are. */
export const attributionSetting = 'attribution.changes';

/** What is kept of a scope. */
export interface ScopeVersion {
  /** Missing if the scope is not wide. */
  wideScopeId?: number;
  /**
   * Differs after every change of the scope's events in the months of the range, and of whose and what events are, whichever
   * replica asks. A scope that is not wide goes by all events. Missing if there is nothing yet to tell it by.
   */
  version?: string;
}

interface StateRow {
  id: number;
  basis: RollupKey['basis'];
  built: number | string | null;
  marks: number | string;
  last: number | string | null;
  attribution: string | null;
}

/**
 * What is kept of a scope, and what tells whether counts of it may have changed.
 *
 * @param key - missing for one that is never wide
 * @param range - UTC epoch milliseconds
 */
export async function readScopeVersion(
  tx: Tx,
  key: RollupKey | undefined,
  range: { from: number; to: number },
): Promise<ScopeVersion> {
  const { basis, entityRef } = key ?? { basis: 'all', entityRef: '' };
  // An author's local day may be the one before or after.
  const months = [
    monthOfDay(Math.floor(range.from / dayMs) - 1),
    monthOfDay(Math.floor(range.to / dayMs) + 1),
  ];
  const ofScope = 'scope_id = s.id AND month BETWEEN ? AND ?';
  const [row] = await readRows<StateRow>(tx, {
    text: `
      SELECT s.id, s.basis,
        (SELECT sum(version) FROM rollup_slices WHERE ${ofScope}) AS built,
        (SELECT count(*) FROM rollup_marks WHERE ${ofScope}) AS marks,
        (SELECT max(id) FROM rollup_marks WHERE ${ofScope}) AS last,
        (SELECT max(value) FROM applied_settings WHERE name = '${attributionSetting}') AS attribution
      FROM (
        SELECT id, basis FROM rollup_scopes
        WHERE (basis = ? AND entity_ref = ?) OR (basis = 'all' AND entity_ref = '')
        ORDER BY CASE WHEN basis = 'all' THEN 1 ELSE 0 END LIMIT 1
      ) AS s`,
    bindings: [...months, ...months, ...months, basis, entityRef],
  });
  if (!row) return {};
  const { id, built, marks, last, attribution } = row;
  return {
    wideScopeId: key?.basis === row.basis ? id : undefined,
    version: [id, built, marks, last, attribution].join(' '),
  };
}

/** Notes that whose or what events are has changed. The transaction holds the gate exclusively. */
export async function noteAttribution(tx: Tx): Promise<void> {
  await tx.raw(
    `INSERT INTO applied_settings (name, value) VALUES (?, '1')
     ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(applied_settings.value AS integer) + 1 AS text)`,
    [attributionSetting],
  );
}
