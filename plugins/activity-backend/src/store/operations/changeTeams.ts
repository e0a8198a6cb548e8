import type { Tx } from '../Database';
import { refreshRollupScopes } from '../rollups/refreshRollupScopes';
import { holdGate } from './holdGate';
import { relationsTable, type RelationRow } from './saveCatalog';
import {
  hasMembershipChanges,
  movesMembers,
  writeMemberships,
  type MembershipPlan,
} from './saveMemberships';
import { hasChanges, writeChanges, type TableChanges } from './syncTable';

/** What is to be written of who belongs to what. */
export interface TeamsPlan {
  relations: TableChanges<RelationRow>;
  memberships: MembershipPlan;
}

/** Whether there is anything to write. */
export function hasTeamChanges({ relations, memberships }: TeamsPlan): boolean {
  return hasChanges(relations) || hasMembershipChanges(memberships);
}

/**
 * Writes relations and memberships at once, so that no answer sees a team on its way between two parents. What another
 * replica has written since the plan was made is not written twice.
 */
export async function changeTeams(
  tx: Tx,
  { relations, memberships }: TeamsPlan,
): Promise<void> {
  const moves = hasChanges(relations) || movesMembers(memberships);
  if (moves) await holdGate(tx, 'exclusive');
  await writeChanges(tx, relationsTable, relations);
  await writeMemberships(tx, memberships);
  if (moves) await refreshRollupScopes(tx);
}
