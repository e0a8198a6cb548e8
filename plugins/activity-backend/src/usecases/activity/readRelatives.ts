import type { Relatives } from '../../scope/scopeDifferences';
import type { ResolvedScope } from '../../scope/Scope';
import type { Tx } from '../../store/Database';
import {
  readEntities,
  type CatalogEntity,
} from '../../store/operations/readCatalogEntity';
import {
  readRelationSources,
  readRelationTargets,
  type RelationType,
} from '../../store/operations/readRelatedRefs';
import { resolveScopes } from './resolveScopes';

/** By what relation an entity has parents and children of some kinds, whose answers hold, or are held in, its own. */
interface Kinship {
  type: RelationType;
  parents: readonly string[];
  children: readonly string[];
}

const kinships: Record<string, readonly Kinship[]> = {
  'group by members': [
    { type: 'childOf', parents: ['group'], children: ['group'] },
  ],
  'group by what it owns': [
    { type: 'childOf', parents: ['group'], children: ['group'] },
    { type: 'ownedBy', parents: [], children: ['component'] },
  ],
  component: [
    { type: 'partOf', parents: ['system', 'domain'], children: [] },
    { type: 'ownedBy', parents: ['group'], children: [] },
  ],
  system: [{ type: 'partOf', parents: ['domain'], children: ['component'] }],
  domain: [
    { type: 'partOf', parents: ['domain'], children: ['domain', 'system'] },
  ],
};

type GroupScope = 'members' | 'owned';

function kinshipsOf(kind: string, groupScope: GroupScope): readonly Kinship[] {
  const group =
    groupScope === 'members' ? 'group by members' : 'group by what it owns';
  return kinships[kind === 'group' ? group : kind] ?? [];
}

/** The scopes of an entity's parents, siblings and children. */
export async function readRelatives(
  tx: Tx,
  entity: CatalogEntity,
  own: ResolvedScope,
  asked: GroupScope,
): Promise<Relatives> {
  // What happens on a Component is not told by what members do.
  const groupScope = entity.kind === 'component' ? 'owned' : asked;
  const kin = await readKin(tx, entity, groupScope);
  const related = new Set([
    ...kin.children,
    ...kin.parents.flatMap(({ all, siblings }) => [all, ...siblings]),
  ]);
  const scopes = await resolveScopes(tx, [...related], groupScope);
  const byEntity = new Map([...related].map((one, at) => [one, scopes[at]]));
  const scopeOf = (one: CatalogEntity) => byEntity.get(one)!;
  return {
    own,
    parents: kin.parents.map(({ all, siblings }) => ({
      all: scopeOf(all),
      siblings: siblings.map(scopeOf),
    })),
    children: kin.children.map(scopeOf),
  };
}

/** As `Relatives`, before it is known what their activity is. */
interface Kin {
  parents: { all: CatalogEntity; siblings: CatalogEntity[] }[];
  children: CatalogEntity[];
}

async function readKin(
  tx: Tx,
  entity: CatalogEntity,
  groupScope: GroupScope,
): Promise<Kin> {
  const ownKinships = kinshipsOf(entity.kind, groupScope);
  if (ownKinships.length === 0) return { parents: [], children: [] };
  const above = new Map<Kinship, string[]>();
  for (const kinship of ownKinships) {
    if (kinship.parents.length === 0) continue;
    const { type } = kinship;
    const targets = await readRelationTargets(tx, [entity.ref], type);
    above.set(kinship, targets.get(entity.ref) ?? []);
  }
  const parentRefs = [...above.values()].flat();
  const parentKinds = ownKinships.flatMap(({ parents }) => parents);
  const below = await readBelow(
    tx,
    [entity.ref, ...parentRefs],
    [entity.kind, ...parentKinds].flatMap(kind => kinshipsOf(kind, groupScope)),
  );
  const refsBelow = [...below.values()].flatMap(refs => [...refs.values()]);
  const known = await readEntities(tx, [...parentRefs, ...refsBelow.flat()]);
  const pick = (refs: readonly string[], kinds: readonly string[]) =>
    refs
      .map(ref => known.get(ref))
      .filter(found => found !== undefined)
      .filter(({ kind }) => kinds.includes(kind));
  const childrenOf = ({ ref, kind }: CatalogEntity) =>
    kinshipsOf(kind, groupScope).flatMap(({ type, children }) =>
      pick(below.get(type)?.get(ref) ?? [], children),
    );
  const parents = [...above].flatMap(([kinship, refs]) =>
    pick(refs, kinship.parents),
  );
  return {
    parents: parents.map(all => ({
      all,
      siblings: childrenOf(all).filter(({ ref }) => ref !== entity.ref),
    })),
    children: childrenOf(entity),
  };
}

/** What is below each of the entities, by relation. */
async function readBelow(
  tx: Tx,
  refs: readonly string[],
  of: readonly Kinship[],
): Promise<Map<RelationType, Map<string, string[]>>> {
  const below = new Map<RelationType, Map<string, string[]>>();
  for (const { type, children } of of) {
    if (children.length === 0 || below.has(type)) continue;
    below.set(type, await readRelationSources(tx, refs, type));
  }
  return below;
}
