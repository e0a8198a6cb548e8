import { eventClassBits } from '@activity-insights/plugin-activity-common';
import { settleCopies, type CopyCandidate } from '../../records/copies';
import { isSqlite, type Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { markEvents } from '../rollups/markChanges';
import { writeClassBit } from './writeClassBit';

/** What names a group of commits that are the same work. */
export interface CopyGroupKey {
  occurredAt: number;
  copyKey: string;
}

/** Decides anew, for whole groups, which commit is the original and which are copies. */
export async function settleCopyGroups(
  tx: Tx,
  keys: readonly CopyGroupKey[],
): Promise<void> {
  if (keys.length === 0) return;
  const sorted = [...keys].sort(
    (a, b) => a.occurredAt - b.occurredAt || (a.copyKey < b.copyKey ? -1 : 1),
  );
  await lockGroups(tx, sorted);
  const groups = await readGroups(tx, sorted);
  const changes = groups.flatMap(settleCopies);
  await writeClassBit(tx, eventClassBits.copies, changes);
  await markEvents(
    tx,
    changes.map(({ id }) => id),
  );
}

/** A lock per group, taken in their order: two replicas that settle the same group do so one after the other. */
async function lockGroups(
  tx: Tx,
  sorted: readonly CopyGroupKey[],
): Promise<void> {
  if (isSqlite(tx)) return;
  await tx.raw(
    `SELECT pg_advisory_xact_lock(hashtextextended(k.copy_key, 1))
     FROM (SELECT copy_key FROM ${jsonRows(tx, 'r', {
       copy_key: 'text',
     })} ORDER BY hashtextextended(copy_key, 1)) AS k`,
    [JSON.stringify(sorted.map(key => [key.copyKey]))],
  );
}

async function readGroups(
  tx: Tx,
  keys: readonly CopyGroupKey[],
): Promise<CopyCandidate[][]> {
  const result = await tx.raw(
    `SELECT e.id, e.occurred_at, e.copy_key, e.class, e.branch_order, e.committed_at, e.sha
     FROM ${jsonRows(tx, 'r', { occurred_at: 'bigint', copy_key: 'text' })}
     JOIN events AS e ON e.occurred_at = r.occurred_at AND e.copy_key = r.copy_key
     WHERE e.removed_at IS NULL AND e.copy_key IS NOT NULL`,
    [JSON.stringify(keys.map(key => [key.occurredAt, key.copyKey]))],
  );
  const groups = new Map<string, CopyCandidate[]>();
  for (const row of result.rows ?? result) {
    const name = `${row.occurred_at}/${row.copy_key}`;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push({
      id: Number(row.id),
      class: row.class,
      branchOrder: row.branch_order,
      committedAt: Number(row.committed_at),
      sha: row.sha,
    });
  }
  return [...groups.values()];
}
