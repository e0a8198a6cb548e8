import type {
  MembershipChanges,
  StoredMembership,
} from '../../catalog/membershipChanges';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { chunks } from './syncTable';

/** What is to be written so that the history of memberships goes on as the catalog says. */
export interface MembershipPlan extends MembershipChanges {
  /** When that was found, UTC epoch milliseconds by the clock of the database. */
  now: number;
}

/**
 * A part of the history of memberships, in the order of their ids.
 *
 * @param after - the id of the last one of the part before, 0 at first
 */
export async function readMemberships(
  tx: Tx,
  after: number,
  limit: number,
): Promise<StoredMembership[]> {
  const rows = await tx('memberships')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .select<MembershipRow[]>(
      'id',
      'user_ref',
      'group_ref',
      'valid_from',
      'valid_to',
      'missing_since',
    );
  return rows.map(toMembership);
}

/** Whether there is anything to write. */
export function hasMembershipChanges(plan: MembershipPlan): boolean {
  const { missing, found } = plan;
  return movesMembers(plan) || missing.length > 0 || found.length > 0;
}

/** Whether it changes who is a member of what. */
export function movesMembers({ open, close }: MembershipPlan): boolean {
  return open.length > 0 || close.length > 0;
}

/**
 * Writes what was planned, but what is so by now: another replica may have read the same catalog. It holds the gate, if
 * members move, so no two open the same membership.
 */
export async function writeMemberships(
  tx: Tx,
  { open, missing, found, close, now }: MembershipPlan,
): Promise<void> {
  for (const rows of chunks(open)) {
    await tx.raw(
      `INSERT INTO memberships (user_ref, group_ref, valid_from)
       SELECT user_ref, group_ref, valid_from
       FROM ${jsonRows(tx, 'r', {
         user_ref: 'text',
         group_ref: 'text',
         valid_from: 'integer',
       })}
       WHERE NOT EXISTS (
         SELECT 1 FROM memberships AS m
         WHERE m.group_ref = r.group_ref AND m.user_ref = r.user_ref
           AND m.valid_to IS NULL
       )`,
      [
        JSON.stringify(
          rows.map(row => [row.userRef, row.groupRef, row.validFrom]),
        ),
      ],
    );
  }
  await markMissing(tx, missing, now);
  await markMissing(tx, found, null);
  for (const rows of chunks(close)) {
    await tx.raw(
      `UPDATE memberships SET valid_to = r.valid_to
       FROM ${jsonRows(tx, 'r', { id: 'integer', valid_to: 'integer' })}
       WHERE memberships.id = r.id AND memberships.valid_to IS NULL`,
      [JSON.stringify(rows.map(({ id, validTo }) => [id, validTo]))],
    );
  }
}

async function markMissing(
  tx: Tx,
  ids: readonly number[],
  since: number | null,
): Promise<void> {
  for (const part of chunks(ids)) {
    await tx.raw(
      `UPDATE memberships SET missing_since = ?
       WHERE id IN (SELECT id FROM ${jsonRows(tx, 'r', { id: 'integer' })})`,
      [since, JSON.stringify(part.map(id => [id]))],
    );
  }
}

interface MembershipRow {
  id: number;
  user_ref: string;
  group_ref: string;
  valid_from: number | null;
  valid_to: number | null;
  missing_since: BigIntColumn | null;
}

function toMembership(row: MembershipRow): StoredMembership {
  return {
    id: row.id,
    userRef: row.user_ref,
    groupRef: row.group_ref,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    missingSince: row.missing_since === null ? null : Number(row.missing_since),
  };
}
