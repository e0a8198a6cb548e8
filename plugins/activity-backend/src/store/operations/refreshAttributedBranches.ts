import {
  attributedBranch,
  type BranchSighting,
} from '../../records/attributedBranch';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';

/**
 * Computes the attributed branch of events again from their live sightings, and writes it where it differs.
 *
 * @returns the ids of the events that changed
 */
export async function refreshAttributedBranches(
  tx: Tx,
  eventIds: readonly number[],
): Promise<number[]> {
  if (eventIds.length === 0) return [];
  const result = await tx.raw(
    `SELECT e.id, e.branch AS event_branch, e.branch_order AS event_order, s.branch, s.branch_order
     FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
     JOIN events AS e ON e.id = r.id
     JOIN sightings AS s ON s.event_id = e.id
     WHERE s.gone_at IS NULL`,
    [JSON.stringify(eventIds.map(id => [id]))],
  );
  const rows: Row[] = result.rows ?? result;
  const byEvent = new Map<number, { now: Row; sightings: BranchSighting[] }>();
  for (const row of rows) {
    const id = Number(row.id);
    const entry = byEvent.get(id) ?? { now: row, sightings: [] };
    entry.sightings.push({ branch: row.branch, branchOrder: row.branch_order });
    byEvent.set(id, entry);
  }
  const changes = [...byEvent].flatMap(([id, { now, sightings }]) => {
    const { branch, branchOrder } = attributedBranch(sightings);
    const same = branch === now.event_branch && branchOrder === now.event_order;
    return same ? [] : [{ id, branch, branchOrder }];
  });
  if (changes.length === 0) return [];
  await tx.raw(
    `UPDATE events SET branch = r.branch, branch_order = r.branch_order
     FROM ${jsonRows(tx, 'r', {
       id: 'bigint',
       branch: 'text',
       branch_order: 'integer',
     })}
     WHERE events.id = r.id`,
    [
      JSON.stringify(
        changes.map(change => [change.id, change.branch, change.branchOrder]),
      ),
    ],
  );
  return changes.map(change => change.id);
}

interface Row {
  id: number | string;
  event_branch: string | null;
  event_order: number | null;
  branch: string | null;
  branch_order: number | null;
}
