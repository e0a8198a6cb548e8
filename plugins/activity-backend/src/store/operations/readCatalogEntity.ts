import type { Tx } from '../Database';

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
