import { mergeStretches } from '../../scope/mergeStretches';
import type { ResolvedScope } from '../../scope/Scope';
import type { Tx } from '../../store/Database';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import { readDescendants } from '../../store/operations/readDescendants';
import { readRelationSources } from '../../store/operations/readRelatedRefs';
import { resolveComponentUnits } from '../../store/operations/resolveComponentUnits';
import { resolveMemberStretches } from '../../store/operations/resolveMemberStretches';
import { resolveUserAccounts } from '../../store/operations/resolvePersonAccounts';

/**
 * What the activity of an entity is: of a Component what was seen in its units, of a System or Domain the same of all
 * Components in it, of a User what the linked accounts did, and of a Group what its members and those of its descendants
 * did while they were members, or what happened on the Components that these Groups own. The tree of Groups is today's.
 */
export async function resolveScope(
  tx: Tx,
  entity: CatalogEntity,
  groupScope: 'members' | 'owned',
): Promise<ResolvedScope> {
  switch (entity.kind) {
    case 'group':
      return groupScope === 'members'
        ? resolveMembers(tx, entity.ref)
        : resolveOwned(tx, entity.ref);
    case 'user':
      return resolveUser(tx, entity.ref);
    case 'component':
      return resolveUnits(tx, [entity.ref]);
    default:
      return resolveUnits(tx, await readDescendants(tx, entity.ref, 'partOf'));
  }
}

async function resolveMembers(
  tx: Tx,
  groupRef: string,
): Promise<ResolvedScope> {
  const groups = await readDescendants(tx, groupRef, 'childOf');
  const stretches = await resolveMemberStretches(tx, groups);
  return { kind: 'people', stretches: mergeStretches(stretches) };
}

async function resolveOwned(tx: Tx, groupRef: string): Promise<ResolvedScope> {
  const groups = await readDescendants(tx, groupRef, 'childOf');
  return resolveUnits(tx, await readRelationSources(tx, groups, 'ownedBy'));
}

async function resolveUser(tx: Tx, userRef: string): Promise<ResolvedScope> {
  const accounts = await resolveUserAccounts(tx, [userRef]);
  const stretches = accounts.map(({ accountId }) => ({
    accountId,
    fromBucket: null,
    toBucket: null,
  }));
  return { kind: 'people', stretches };
}

async function resolveUnits(tx: Tx, refs: string[]): Promise<ResolvedScope> {
  return { kind: 'units', unitIds: await resolveComponentUnits(tx, refs) };
}
