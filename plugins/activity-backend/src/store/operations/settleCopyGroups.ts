import { eventClassBits } from '@activity-insights/plugin-activity-common';
import { settleCopies, type CopyCandidate } from '../../records/copies';
import { groupBy } from '../../rollups/groupBy';
import { isSqlite, type Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { markEvents } from '../rollups/markChanges';
import { creditAuthors, type Signed } from '../squashes/creditAuthors';
import { readSquashes } from '../squashes/readSquashes';
import { writeClassBit } from './writeClassBit';

/** What names a group of commits that are the same work. */
export interface CopyGroupKey {
  occurredAt: number;
  copyKey: string;
}

/**
 * Decides anew, for whole groups, which commit is the original and which are copies, and for whom squash commits count. A group
 * may be named twice.
 */
export async function settleCopyGroups(
  tx: Tx,
  keys: readonly CopyGroupKey[],
): Promise<void> {
  if (keys.length === 0) return;
  const distinct = new Map(
    keys.map(key => [`${key.occurredAt}/${key.copyKey}`, key]),
  );
  const sorted = [...distinct.values()].sort(
    (a, b) => a.occurredAt - b.occurredAt || (a.copyKey < b.copyKey ? -1 : 1),
  );
  await lockGroups(tx, sorted);
  const members = await readMembers(tx, sorted);
  const squashes = await readSquashes(tx, members);
  await creditAuthors(tx, members, squashes);
  const groups = groupBy(members, it => `${it.occurredAt}/${it.copyKey}`);
  const changes = [...groups.values()].flatMap(group =>
    settleCopies(
      group.map(member => ({
        ...member,
        isInPieces: squashes.get(member.id)?.isInPieces ?? false,
      })),
    ),
  );
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

/** A commit of a group. */
type Member = Omit<CopyCandidate, 'isInPieces'> &
  CopyGroupKey &
  Signed & { naturalKey: string };

async function readMembers(
  tx: Tx,
  keys: readonly CopyGroupKey[],
): Promise<Member[]> {
  const rows = await readRows<MemberRow>(tx, {
    text: `
      SELECT e.id, e.natural_key, e.occurred_at, e.copy_key, e.class, e.branch_order, e.committed_at, e.sha,
        e.account_id, e.signer_id
      FROM ${jsonRows(tx, 'r', { occurred_at: 'bigint', copy_key: 'text' })}
      JOIN events AS e ON e.occurred_at = r.occurred_at AND e.copy_key = r.copy_key
      WHERE e.removed_at IS NULL AND e.copy_key IS NOT NULL`,
    bindings: [JSON.stringify(keys.map(key => [key.occurredAt, key.copyKey]))],
  });
  return rows.map(row => ({
    id: Number(row.id),
    naturalKey: row.natural_key,
    occurredAt: Number(row.occurred_at),
    copyKey: row.copy_key,
    class: row.class,
    branchOrder: row.branch_order,
    committedAt: Number(row.committed_at),
    sha: row.sha,
    accountId: row.account_id,
    signerId: row.signer_id,
  }));
}

interface MemberRow {
  id: BigIntColumn;
  natural_key: string;
  occurred_at: BigIntColumn;
  copy_key: string;
  class: number;
  branch_order: number | null;
  committed_at: BigIntColumn;
  sha: string;
  account_id: number | null;
  signer_id: number | null;
}
