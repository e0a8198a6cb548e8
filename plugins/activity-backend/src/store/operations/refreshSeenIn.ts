import {
  attributedBranch,
  type BranchSighting,
} from '../../records/attributedBranch';
import { groupBy } from '../../rollups/groupBy';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import { internUnitSets, unitSetKey } from './internUnitSets';
import { isLiveSighting } from './isLiveSighting';

/**
 * Computes what events have from their live sightings again, the attributed branch and the set of units, and writes it where
 * it differs; then carries the columns that sightings copy from their events over to all sightings.
 */
export async function refreshSeenIn(
  tx: Tx,
  eventIds: readonly number[],
): Promise<void> {
  if (eventIds.length === 0) return;
  const binding = JSON.stringify(eventIds.map(id => [id]));
  const rows = await readRows<Row>(tx, {
    text: `
      SELECT e.id, e.branch AS event_branch, e.branch_order AS event_order, e.unit_set_id,
        s.branch, s.branch_order, s.unit_id
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      JOIN events AS e ON e.id = r.id
      JOIN sightings AS s ON s.event_id = e.id
      WHERE ${isLiveSighting('s')}`,
    bindings: [binding],
  });
  await writeSeenIn(tx, rows);
  await tx.raw(
    `UPDATE sightings SET bucket = e.bucket, class = e.class, kind = e.kind, account_id = e.account_id,
       author_bucket = e.author_bucket,
       unit_set_id = e.unit_set_id, event_branch = e.branch
     FROM events AS e, ${jsonRows(tx, 'r', { id: 'bigint' })}
     WHERE e.id = r.id AND sightings.event_id = e.id`,
    [binding],
  );
}

async function writeSeenIn(tx: Tx, rows: readonly Row[]): Promise<void> {
  const byEvent = groupBy(rows, ({ id }) => Number(id));
  const wanted = [...byEvent].map(([id, sightings]) => ({
    id,
    now: sightings[0],
    ...attributedBranch(sightings.map(toBranchSighting)),
    unitSet: unitSetKey(sightings.map(({ unit_id: unitId }) => unitId)),
  }));
  const unitSets = await internUnitSets(
    tx,
    wanted.map(({ unitSet }) => unitSet),
  );
  const changes = wanted.flatMap(
    ({ id, now, branch, branchOrder, unitSet }) => {
      const unitSetId = unitSets.get(unitSet)!;
      const same =
        branch === now.event_branch &&
        branchOrder === now.event_order &&
        unitSetId === now.unit_set_id;
      return same ? [] : [[id, branch, branchOrder, unitSetId]];
    },
  );
  if (changes.length === 0) return;
  await tx.raw(
    `UPDATE events SET branch = r.branch, branch_order = r.branch_order, unit_set_id = r.unit_set_id
     FROM ${jsonRows(tx, 'r', {
       id: 'bigint',
       branch: 'text',
       branch_order: 'integer',
       unit_set_id: 'integer',
     })}
     WHERE events.id = r.id`,
    [JSON.stringify(changes)],
  );
}

function toBranchSighting(row: Row): BranchSighting {
  return { branch: row.branch, branchOrder: row.branch_order };
}

interface Row {
  id: number | string;
  event_branch: string | null;
  event_order: number | null;
  unit_set_id: number | null;
  branch: string | null;
  branch_order: number | null;
  unit_id: number;
}
