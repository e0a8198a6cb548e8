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
} from '../../store/operations/readRelatedRefs';
import { resolveScopes } from './resolveScopes';

/** The kinds of parents and children whose answers hold, or are held in, that of an entity of a kind. */
const relations: Record<
  string,
  { type: 'childOf' | 'partOf'; parents: string[]; children: string[] }
> = {
  group: { type: 'childOf', parents: ['group'], children: ['group'] },
  component: { type: 'partOf', parents: ['system', 'domain'], children: [] },
  system: {
    type: 'partOf',
    parents: ['domain'],
    children: ['component'],
  },
  domain: {
    type: 'partOf',
    parents: ['domain'],
    children: ['domain', 'system'],
  },
};

/** The scopes of an entity's parents, siblings and children. */
export async function readRelatives(
  tx: Tx,
  entity: CatalogEntity,
  own: ResolvedScope,
  groupScope: 'members' | 'owned',
): Promise<Relatives> {
  const relation = relations[entity.kind];
  if (!relation) return { own, parents: [], children: [] };
  const { type } = relation;
  const targets = await readRelationTargets(tx, [entity.ref], type);
  const parentRefs = targets.get(entity.ref) ?? [];
  const parts = await readRelationSources(
    tx,
    [entity.ref, ...parentRefs],
    type,
  );
  const known = await readEntities(tx, [
    ...parentRefs,
    ...[...parts.values()].flat(),
  ]);
  const pick = (refs: string[] = [], kinds: string[] = []) =>
    refs
      .map(ref => known.get(ref))
      .filter(found => found !== undefined)
      .filter(({ kind }) => kinds.includes(kind));
  const children = pick(parts.get(entity.ref), relation.children);
  const parents = pick(parentRefs, relation.parents).map(parent => ({
    all: parent,
    siblings: pick(
      parts.get(parent.ref),
      relations[parent.kind].children,
    ).filter(({ ref }) => ref !== entity.ref),
  }));
  const related = new Set([
    ...children,
    ...parents.flatMap(({ all, siblings }) => [all, ...siblings]),
  ]);
  const scopes = await resolveScopes(tx, [...related], groupScope);
  const byEntity = new Map([...related].map((one, at) => [one, scopes[at]]));
  const scopeOf = (one: CatalogEntity) => byEntity.get(one)!;
  return {
    own,
    parents: parents.map(({ all, siblings }) => ({
      all: scopeOf(all),
      siblings: siblings.map(scopeOf),
    })),
    children: children.map(scopeOf),
  };
}
