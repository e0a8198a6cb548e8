import type { StateKind } from '../../records/state/StateDraft';
import type { Tx } from '../Database';
import type { ChangeListener } from '../eventChange';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { sweepItems } from '../operations/sweepStream';
import { readEventsOf } from '../state/readEventsOf';
import { removeStates } from '../state/removeStates';
import { stateTables } from '../state/stateTables';
import type { OpenCensus } from './openCensus';

/**
 * Notes that a stream shows rows no more that a census has not met. What no other stream shows either is removed with all that
 * goes with it; what another one shows, because it has moved there, leaves this one together with its events. What was shown
 * again meanwhile is left alone, so it may be done twice. The gate is to be held exclusively.
 *
 * @returns how many records were taken out
 */
export async function removeAbsent(
  tx: Tx,
  { streamId, startedAt, viewpoint }: OpenCensus,
  kind: StateKind,
  ids: readonly number[],
  onChanges: ChangeListener,
): Promise<number> {
  const { name, number } = stateTables[kind];
  const set = jsonRows(tx, 'r', { id: 'bigint' });
  const unshown = await readRows<{ record_id: BigIntColumn }>(tx, {
    text: `
      DELETE FROM record_sightings
      WHERE unit_id = ? AND resource_id = ? AND kind = ? AND seen_at < ?
        AND record_id IN (SELECT id FROM ${set})
      RETURNING record_id`,
    bindings: [
      viewpoint.unitId,
      viewpoint.resourceId,
      number,
      startedAt,
      JSON.stringify(ids.map(id => [id])),
    ],
  });
  const rows = await readRows<UnshownRow>(tx, {
    text: `
      SELECT t.instance_id, t.external_id, CASE WHEN EXISTS (
        SELECT 1 FROM record_sightings AS s WHERE s.kind = ? AND s.record_id = t.id
      ) THEN 1 ELSE 0 END AS shown
      FROM ${set} JOIN ${name} AS t ON t.id = r.id`,
    bindings: [
      number,
      JSON.stringify(unshown.map(row => [Number(row.record_id)])),
    ],
  });
  if (rows.length === 0) return 0;
  // A stream is of one instance.
  const [{ instance_id: instanceId }] = rows;
  const idsOf = (shown: 0 | 1) =>
    rows.filter(row => row.shown === shown).map(row => row.external_id);
  const removed = await removeStates(
    tx,
    {
      kind,
      instanceId,
      externalIds: idsOf(0),
      reason: 'not at the source',
    },
    onChanges,
  );
  const elsewhere = await readEventsOf(tx, kind, instanceId, idsOf(1));
  const left = { runId: '', streamId, viewpoint };
  return removed + (await sweepItems(tx, left, elsewhere, onChanges));
}

interface UnshownRow {
  instance_id: number;
  external_id: string;
  shown: 0 | 1;
}
