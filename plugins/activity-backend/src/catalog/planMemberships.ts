import { setImmediate as nextTurn } from 'node:timers/promises';
import { readDatabaseClock } from '../store/clock';
import type { Database } from '../store/Database';
import {
  readMemberships,
  type MembershipPlan,
} from '../store/operations/saveMemberships';
import type { Membership } from './CatalogSnapshot';
import { membershipChanges, type StoredMembership } from './membershipChanges';

/** Memberships that are read in one go: a few milliseconds of work. */
const rowsAtATime = 2_000;

/**
 * What is to be written so that the history of memberships goes on as the catalog says.
 *
 * @param options - see `membershipChanges`
 */
export async function planMemberships(
  database: Database,
  current: readonly Membership[],
  options: { isKept: (ref: string) => boolean; acceptLosses: boolean },
): Promise<MembershipPlan> {
  const now = await database.read('readDatabaseClock', readDatabaseClock);
  const stored: StoredMembership[] = [];
  for (let after = 0; ; after = stored[stored.length - 1].id) {
    const last = after;
    const part = await database.read('readMemberships', tx =>
      readMemberships(tx, last, rowsAtATime),
    );
    stored.push(...part);
    await nextTurn();
    if (part.length < rowsAtATime) break;
  }
  return { ...membershipChanges(stored, current, { ...options, now }), now };
}
