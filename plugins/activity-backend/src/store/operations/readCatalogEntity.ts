import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** What the catalog said of an entity when it was last read. */
export interface CatalogEntity {
  ref: string;
  /** In lower case. */
  kind: string;
}

/** The entity of a ref in lower case, or undefined if the catalog had none. */
export async function readCatalogEntity(
  tx: Tx,
  ref: string,
): Promise<CatalogEntity | undefined> {
  return tx('catalog_entities')
    .where({ ref })
    .first<CatalogEntity | undefined>('ref', 'kind');
}

/** All entities that the catalog had. */
export async function readCatalogEntities(tx: Tx): Promise<CatalogEntity[]> {
  return tx('catalog_entities').select<CatalogEntity[]>('ref', 'kind');
}

/** Those of the entities that the catalog had, by ref. */
export async function readEntities(
  tx: Tx,
  refs: readonly string[],
): Promise<Map<string, CatalogEntity>> {
  if (refs.length === 0) return new Map();
  const rows = await readRows<CatalogEntity>(tx, {
    text: `
      SELECT c.ref, c.kind FROM ${jsonRows(tx, 'r', { ref: 'text' })}
      JOIN catalog_entities AS c ON c.ref = r.ref`,
    bindings: [JSON.stringify([...new Set(refs)].map(ref => [ref]))],
  });
  return new Map(rows.map(entity => [entity.ref, entity]));
}

/** Those of the refs that the catalog had. */
export async function readKnownRefs(
  tx: Tx,
  refs: readonly string[],
): Promise<Set<string>> {
  return new Set((await readEntities(tx, refs)).keys());
}
