import {
  membershipChanges,
  type StoredMembership,
} from '../../catalog/membershipChanges';
import { bucketOf } from '../../records/eventDraft';
import { readDatabaseClock } from '../clock';
import type { Tx } from '../Database';

/**
 * Brings the history of memberships up to date.
 *
 * @returns whether so many would have closed that none did
 */
export async function saveMemberships(
  tx: Tx,
  current: readonly { userRef: string; groupRef: string }[],
): Promise<{ suspicious: boolean }> {
  const now = await readDatabaseClock(tx);
  const rows = await tx('memberships').select<MembershipRow[]>('*');
  const changes = membershipChanges(
    rows.map(toMembership),
    current,
    now,
    bucketOf,
  );
  for (const { userRef, groupRef, validFrom } of changes.open) {
    await tx('memberships').insert({
      user_ref: userRef,
      group_ref: groupRef,
      valid_from: validFrom,
    });
  }
  for (const id of changes.missing) {
    await tx('memberships').where({ id }).update({ missing_since: now });
  }
  for (const id of changes.found) {
    await tx('memberships').where({ id }).update({ missing_since: null });
  }
  for (const { id, validTo } of changes.close) {
    await tx('memberships').where({ id }).update({ valid_to: validTo });
  }
  return { suspicious: changes.suspicious };
}

interface MembershipRow {
  id: number;
  user_ref: string;
  group_ref: string;
  valid_from: number | null;
  valid_to: number | null;
  missing_since: number | string | null;
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
