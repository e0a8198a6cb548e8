import { eventClassBits } from '@activity-insights/plugin-activity-common';
import { settleCopies, type CopyCandidate } from '../../records/copies';
import { isSqlite, type Tx } from '../Database';
import type { ChangeListener, EventChange } from '../eventChange';
import { jsonRows } from '../jsonRows';

/** What names a group of commits that are the same work. */
export interface CopyGroupKey {
  occurredAt: number;
  copyKey: string;
}

/**
 * Decides anew, for whole groups, which commit is the original and which are copies.
 *
 * @returns how many events changed their class
 */
export async function settleCopyGroups(
  tx: Tx,
  keys: readonly CopyGroupKey[],
  onChanges: ChangeListener,
): Promise<number> {
  if (keys.length === 0) return 0;
  const sorted = [...keys].sort(
    (a, b) => a.occurredAt - b.occurredAt || (a.copyKey < b.copyKey ? -1 : 1),
  );
  await lockGroups(tx, sorted);
  const groups = await readGroups(tx, sorted);
  const changes = groups.flatMap(group => {
    const byId = new Map(group.map(member => [member.id, member]));
    return settleCopies(group).map(({ id, class: bits }): EventChange => {
      const before = byId.get(id)!;
      return { id, before, after: { ...before, class: bits } };
    });
  });
  await writeClasses(tx, changes);
  if (changes.length > 0) await onChanges(changes, tx);
  return changes.length;
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

type Member = CopyCandidate & {
  accountId: number | null;
  kind: number;
  occurredAt: number;
  bucket: number;
  copyKey: string;
};

async function readGroups(
  tx: Tx,
  keys: readonly CopyGroupKey[],
): Promise<Member[][]> {
  const result = await tx.raw(
    `SELECT e.id, e.account_id, e.kind, e.occurred_at, e.bucket, e.class, e.copy_key, e.branch_order,
            e.committed_at, e.sha
     FROM ${jsonRows(tx, 'r', { occurred_at: 'bigint', copy_key: 'text' })}
     JOIN events AS e ON e.occurred_at = r.occurred_at AND e.copy_key = r.copy_key
     WHERE e.removed_at IS NULL`,
    [JSON.stringify(keys.map(key => [key.occurredAt, key.copyKey]))],
  );
  const groups = new Map<string, Member[]>();
  for (const row of result.rows ?? result) {
    const member: Member = {
      id: Number(row.id),
      accountId: row.account_id,
      kind: row.kind,
      occurredAt: Number(row.occurred_at),
      bucket: row.bucket,
      class: row.class,
      copyKey: row.copy_key,
      branchOrder: row.branch_order,
      committedAt: Number(row.committed_at),
      sha: row.sha,
    };
    const name = `${member.occurredAt}/${member.copyKey}`;
    groups.set(name, [...(groups.get(name) ?? []), member]);
  }
  return [...groups.values()];
}

/** Only the bit of copies is written: the others may be changed by a page at the same time. */
async function writeClasses(
  tx: Tx,
  changes: readonly EventChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const { copies } = eventClassBits;
  const binding = JSON.stringify(
    changes.map(({ id, after }) => [id, after!.class & copies]),
  );
  const rows = jsonRows(tx, 'r', { id: 'bigint', copy: 'integer' });
  for (const [table, id] of [
    ['events', 'id'],
    ['sightings', 'event_id'],
  ]) {
    await tx.raw(
      `UPDATE ${table} SET class = (${table}.class & ~${copies}) | r.copy
       FROM ${rows} WHERE ${table}.${id} = r.id`,
      [binding],
    );
  }
}
