import { mergeStretches } from '../../scope/mergeStretches';
import type { AccountStretch, ResolvedScope } from '../../scope/Scope';
import { collectBy } from '../../store/collectBy';
import type { Tx } from '../../store/Database';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import { readDescendants } from '../../store/operations/readDescendants';
import { readRelationSources } from '../../store/operations/readRelatedRefs';
import {
  joinUnits,
  readComponentUnits,
} from '../../store/operations/resolveComponentUnits';
import { resolveMemberStretches } from '../../store/operations/resolveMemberStretches';
import { resolveUserAccounts } from '../../store/operations/resolvePersonAccounts';

type ScopesByRef = [ref: string, scope: ResolvedScope][];

/**
 * What the activity of entities is: of a Component what was seen in its units, of a System or Domain the same of all
 * Components in it, of a User what the linked accounts did, and of a Group what its members and those of its descendants
 * did while they were members, or what happened on the Components that these Groups own. The tree of Groups is today's.
 *
 * Takes a few statements, however many entities there are.
 *
 * @returns in the order of the entities
 */
export async function resolveScopes(
  tx: Tx,
  entities: readonly CatalogEntity[],
  groupScope: 'members' | 'owned',
): Promise<ResolvedScope[]> {
  const known = ['group', 'user', 'component'];
  const refsOf = (isWanted: (kind: string) => boolean) =>
    entities.filter(({ kind }) => isWanted(kind)).map(({ ref }) => ref);
  const groups = refsOf(kind => kind === 'group');
  const scopes = new Map<string, ResolvedScope>([
    ...(groupScope === 'members'
      ? await resolveMembers(tx, groups)
      : await resolveOwned(tx, groups)),
    ...(await resolveUsers(
      tx,
      refsOf(kind => kind === 'user'),
    )),
    ...(await resolveComponents(
      tx,
      refsOf(kind => kind === 'component'),
    )),
    ...(await resolveWholes(
      tx,
      refsOf(kind => !known.includes(kind)),
    )),
  ]);
  return entities.map(({ ref }) => scopes.get(ref)!);
}

async function resolveMembers(tx: Tx, refs: string[]): Promise<ScopesByRef> {
  if (refs.length === 0) return [];
  const trees = await readDescendants(tx, refs, 'childOf');
  const byGroup = await resolveMemberStretches(tx, [...trees.values()].flat());
  return refs.map(ref => {
    const stretches = trees
      .get(ref)!
      .flatMap(group => byGroup.get(group) ?? []);
    return [ref, { kind: 'people', stretches: mergeStretches(stretches) }];
  });
}

async function resolveOwned(tx: Tx, refs: string[]): Promise<ScopesByRef> {
  if (refs.length === 0) return [];
  const trees = await readDescendants(tx, refs, 'childOf');
  const groups = [...trees.values()].flat();
  const byOwner = await readRelationSources(tx, groups, 'ownedBy');
  const byComponent = await readComponentUnits(
    tx,
    [...byOwner.values()].flat(),
  );
  return refs.map(ref => {
    const owned = trees.get(ref)!.flatMap(group => byOwner.get(group) ?? []);
    return [ref, { kind: 'units', unitIds: joinUnits(byComponent, owned) }];
  });
}

async function resolveUsers(tx: Tx, refs: string[]): Promise<ScopesByRef> {
  if (refs.length === 0) return [];
  const byUser = collectBy(
    await resolveUserAccounts(tx, refs),
    ({ userRef }) => userRef,
    ({ accountId }): AccountStretch => ({
      accountId,
      fromBucket: null,
      toBucket: null,
    }),
  );
  return refs.map(ref => [
    ref,
    { kind: 'people', stretches: byUser.get(ref) ?? [] },
  ]);
}

async function resolveComponents(tx: Tx, refs: string[]): Promise<ScopesByRef> {
  const byComponent = await readComponentUnits(tx, refs);
  return refs.map(ref => [
    ref,
    { kind: 'units', unitIds: joinUnits(byComponent, [ref]) },
  ]);
}

/** Of Systems and Domains. */
async function resolveWholes(tx: Tx, refs: string[]): Promise<ScopesByRef> {
  if (refs.length === 0) return [];
  const trees = await readDescendants(tx, refs, 'partOf');
  const byComponent = await readComponentUnits(tx, [...trees.values()].flat());
  return refs.map(ref => [
    ref,
    { kind: 'units', unitIds: joinUnits(byComponent, trees.get(ref)!) },
  ]);
}
