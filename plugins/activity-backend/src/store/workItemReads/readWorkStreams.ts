import type { StateKind } from '../../records/state/StateDraft';
import { stateTables } from '../state/stateTables';
import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { plainSql, readRows, withSets } from '../scopedEvents/Sql';
import { numberSet } from './ItemSet';

/** How far the streams are read that show work items. */
export interface WorkStreams {
  /** When the stalest of those that are read was last read to its end, UTC epoch milliseconds; null if none ever was. */
  oldestSuccessAt: number | null;
  /** How many there are, and how many of them were never read to their end. */
  streams: number;
  unread: number;
  /** From when on all of them have everything that was touched since, UTC epoch milliseconds; null if none lacks anything older. */
  coveredFrom: number | null;
}

/**
 * How far the streams are read that show work items: those of which one is known to have shown one, at its instance. A stream that
 * was read after its project was archived stays as fresh as it is.
 *
 * @param unitIds - streams of their projects; all streams if undefined
 * @param kind - what is shown, such as changes instead
 */
export async function readWorkStreams(
  tx: Tx,
  unitIds: readonly number[] | undefined,
  kind: StateKind = 'workItem',
): Promise<WorkStreams> {
  const inScope =
    unitIds &&
    `AND st.project_id IN (SELECT u.project_id FROM units AS u WHERE u.id IN (SELECT id FROM own_units))`;
  const [row] = await readRows<{
    oldest: BigIntColumn | null;
    streams: BigIntColumn;
    unread: BigIntColumn;
    covered_from: BigIntColumn | null;
  }>(
    tx,
    withSets(
      [numberSet(tx, 'own_units', unitIds ?? [])],
      plainSql(`
        SELECT
          min(CASE WHEN st.archived_at IS NULL OR st.last_success_at < st.archived_at THEN st.last_success_at END) AS oldest,
          count(*) AS streams,
          sum(CASE WHEN st.last_success_at IS NULL THEN 1 ELSE 0 END) AS unread,
          max(st.coverage_from) AS covered_from
        FROM streams AS st
        WHERE st.enabled AND (st.instance_id, st.resource_id) IN (
          SELECT shown.instance_id, shown.resource_id FROM streams AS shown
          JOIN units AS u ON u.project_id = shown.project_id AND u.filter = ''
          WHERE EXISTS (
            SELECT 1 FROM record_sightings AS r
            WHERE r.unit_id = u.id AND r.resource_id = shown.resource_id AND r.kind = ${
              stateTables[kind].number
            }))
        ${inScope ?? ''}`),
    ),
  );
  return {
    oldestSuccessAt: row.oldest === null ? null : Number(row.oldest),
    streams: Number(row.streams),
    unread: Number(row.unread ?? 0),
    coveredFrom: row.covered_from === null ? null : Number(row.covered_from),
  };
}

/** Whether work items wait for their place in a tree. */
export async function hasQueuedWorkItems(tx: Tx): Promise<boolean> {
  const queued =
    (await tx('settle_work_items').first('id')) ??
    (await tx('settle_work_names').first('id'));
  return queued !== undefined;
}
