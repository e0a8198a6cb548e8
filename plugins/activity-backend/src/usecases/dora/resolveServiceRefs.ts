import type { Tx } from '../../store/Database';
import { readServiceRefs } from '../../store/dora/reads/readServiceRefs';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import { readDescendants } from '../../store/operations/readDescendants';
import { readRelationSources } from '../../store/operations/readRelatedRefs';

/**
 * The services that an entity stands for, whoever asks: a Component itself, of a Group the Components that it and the Groups below it
 * own, of a System or Domain the Components in it, and without an entity all there are.
 *
 * @returns refs of Components that are services, in order, each once
 */
export async function resolveServiceRefs(
  tx: Tx,
  entity: CatalogEntity | undefined,
): Promise<string[]> {
  return readServiceRefs(tx, entity && (await componentsOf(tx, entity)));
}

async function componentsOf(
  tx: Tx,
  { ref, kind }: CatalogEntity,
): Promise<string[]> {
  if (kind === 'component') return [ref];
  if (kind === 'group') {
    const groups = (await readDescendants(tx, [ref], 'childOf')).get(ref) ?? [];
    return [
      ...(await readRelationSources(tx, groups, 'ownedBy')).values(),
    ].flat();
  }
  return (await readDescendants(tx, [ref], 'partOf')).get(ref) ?? [];
}
