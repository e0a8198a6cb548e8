import type { CatalogFacts } from '../../rollups/CatalogFacts';
import type { Tx } from '../Database';

/** Everything that scopes are resolved from. */
export async function readCatalogFacts(tx: Tx): Promise<CatalogFacts> {
  const entities = await tx('catalog_entities').select<
    CatalogFacts['entities']
  >('ref', 'kind');
  const relations = await tx('catalog_relations').select<
    CatalogFacts['relations']
  >('from_ref as from', 'type', 'to_ref as to');
  const memberships = await tx('memberships').select<
    CatalogFacts['memberships']
  >(
    'user_ref as userRef',
    'group_ref as groupRef',
    'valid_from as fromBucket',
    'valid_to as toBucket',
  );
  const accounts = await tx('accounts')
    .whereNotNull('user_ref')
    .select<CatalogFacts['accounts']>('id', 'user_ref as userRef');
  const unitComponents = await tx('unit_components').select<
    CatalogFacts['unitComponents']
  >('unit_id as unitId', 'component_ref as componentRef');
  return { entities, relations, memberships, accounts, unitComponents };
}
