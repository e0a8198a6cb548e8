import type { StateKind } from '../../records/state/StateDraft';
import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { stateTables } from '../state/stateTables';
import { everyKind, type OpenCensus } from './openCensus';

/** One step of a walk over what a stream shows. */
export interface AbsenceStep {
  /** What was walked over. */
  stored: number;
  /** Numbers of the rows that the census has not met. */
  absent: number[];
  /** Where to go on; undefined at the end. */
  next: number | undefined;
}

/** The kinds that a census tells of. */
export function kindsOf({ kind }: OpenCensus): StateKind[] {
  return (Object.keys(stateTables) as StateKind[]).filter(name => {
    const { isSighted, number } = stateTables[name];
    return isSighted && (kind === everyKind || kind === number);
  });
}

/**
 * Looks at the next `limit` rows of a kind that a stream shows for those that a census has not met.
 *
 * @param after - the number of the last row of the step before
 * @param since - what has not changed since then is left alone, UTC epoch milliseconds; undefined for nothing
 */
export async function findAbsent(
  tx: Tx,
  { id, startedAt, viewpoint }: OpenCensus,
  kind: StateKind,
  since: number | undefined,
  after: number,
  limit: number,
): Promise<AbsenceStep> {
  const { name, number, changedAt } = stateTables[kind];
  const isOld =
    changedAt && since !== undefined ? `t.${changedAt} < ${since}` : 'false';
  const rows = await readRows<Row>(tx, {
    text: `
      SELECT s.record_id, CASE WHEN ${isOld} THEN 1 ELSE 0 END AS old,
        CASE WHEN s.seen_at >= ? OR EXISTS (
          SELECT 1 FROM census_seen AS seen
          WHERE seen.census_id = ? AND seen.kind = s.kind AND seen.external_id = t.external_id
        ) THEN 1 ELSE 0 END AS seen
      FROM record_sightings AS s JOIN ${name} AS t ON t.id = s.record_id
      WHERE s.unit_id = ? AND s.resource_id = ? AND s.kind = ? AND s.record_id > ?
      ORDER BY s.record_id LIMIT ?`,
    bindings: [
      startedAt,
      id,
      viewpoint.unitId,
      viewpoint.resourceId,
      number,
      after,
      limit,
    ],
  });
  const young = rows.filter(row => row.old === 0);
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    stored: young.length,
    absent: young.flatMap(row => (row.seen ? [] : [Number(row.record_id)])),
    next: last && Number(last.record_id),
  };
}

interface Row {
  record_id: BigIntColumn;
  old: number;
  seen: number;
}
