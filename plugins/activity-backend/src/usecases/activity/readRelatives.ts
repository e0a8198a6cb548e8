import type { Relatives } from '../../scope/scopeDifferences';
import type { ResolvedScope } from '../../scope/Scope';
import type { Tx } from '../../store/Database';
import {
  readCatalogEntity,
  type CatalogEntity,
} from '../../store/operations/readCatalogEntity';
import {
  readRelationSources,
  readRelationTargets,
} from '../../store/operations/readRelatedRefs';
import { resolveScope } from './resolveScope';

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
  const scopeOf = (related: CatalogEntity) =>
    resolveScope(tx, related, groupScope);
  const parents: Relatives['parents'] = [];
  const parentRefs = await readRelationTargets(tx, [entity.ref], type);
  for (const parent of await known(tx, parentRefs, relation.parents)) {
    const childRefs = await readRelationSources(tx, [parent.ref], type);
    const siblings = childRefs.filter(ref => ref !== entity.ref);
    const siblingKinds = relations[parent.kind].children;
    parents.push({
      all: await scopeOf(parent),
      siblings: await inTurn(await known(tx, siblings, siblingKinds), scopeOf),
    });
  }
  const childRefs = await readRelationSources(tx, [entity.ref], type);
  const children = await known(tx, childRefs, relation.children);
  return { own, parents, children: await inTurn(children, scopeOf) };
}

async function known(
  tx: Tx,
  refs: string[],
  kinds: string[],
): Promise<CatalogEntity[]> {
  const entities = await inTurn(refs, ref => readCatalogEntity(tx, ref));
  return entities.filter(
    entity => entity !== undefined && kinds.includes(entity.kind),
  ) as CatalogEntity[];
}

/** A transaction is one connection, so its questions are asked one after the other. */
async function inTurn<A, B>(
  items: A[],
  ask: (item: A) => Promise<B>,
): Promise<B[]> {
  const answers: B[] = [];
  for (const item of items) answers.push(await ask(item));
  return answers;
}
