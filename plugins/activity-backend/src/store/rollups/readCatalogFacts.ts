import type { CatalogFacts } from '../../rollups/CatalogFacts';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import type { Reattributed } from './storedDefinitions';

/**
 * Everything that scopes are resolved from.
 *
 * @param only - leaves out what has nothing to do with these accounts, or units; also the entities, which name the scopes
 */
export async function readCatalogFacts(
  tx: Tx,
  only?: Reattributed,
): Promise<CatalogFacts> {
  if (only) return readFactsOf(tx, only);
  return {
    entities: await tx('catalog_entities').select<CatalogFacts['entities']>(
      'ref',
      'kind',
    ),
    relations: await readRelations(tx),
    memberships: await tx('memberships').select<CatalogFacts['memberships']>(
      'user_ref as userRef',
      'group_ref as groupRef',
      'valid_from as fromBucket',
      'valid_to as toBucket',
    ),
    accounts: await tx('accounts')
      .whereNotNull('user_ref')
      .select<CatalogFacts['accounts']>('id', 'user_ref as userRef'),
    unitComponents: await tx('unit_components').select<
      CatalogFacts['unitComponents']
    >('unit_id as unitId', 'component_ref as componentRef'),
  };
}

async function readFactsOf(tx: Tx, only: Reattributed): Promise<CatalogFacts> {
  const relations = await readRelations(tx);
  const facts: CatalogFacts = {
    entities: [],
    relations,
    memberships: [],
    accounts: [],
    unitComponents: [],
  };
  if ('unitIds' in only) {
    const unitComponents = await readRows<
      CatalogFacts['unitComponents'][number]
    >(tx, {
      text: `
        SELECT c.unit_id AS "unitId", c.component_ref AS "componentRef"
        FROM ${jsonRows(tx, 'r', {
          id: 'integer',
        })} JOIN unit_components AS c ON c.unit_id = r.id`,
      bindings: [bindIds(only.unitIds)],
    });
    return { ...facts, unitComponents };
  }
  const accounts = await readRows<CatalogFacts['accounts'][number]>(tx, {
    text: `
      SELECT a.id, a.user_ref AS "userRef"
      FROM ${jsonRows(tx, 'r', {
        id: 'integer',
      })} JOIN accounts AS a ON a.id = r.id
      WHERE a.user_ref IS NOT NULL`,
    bindings: [bindIds(only.accountIds)],
  });
  const users = [...new Set(accounts.map(({ userRef }) => userRef))];
  const memberships = await readRows<CatalogFacts['memberships'][number]>(tx, {
    text: `
      SELECT m.user_ref AS "userRef", m.group_ref AS "groupRef", m.valid_from AS "fromBucket", m.valid_to AS "toBucket"
      FROM ${jsonRows(tx, 'r', {
        ref: 'text',
      })} JOIN memberships AS m ON m.user_ref = r.ref`,
    bindings: [JSON.stringify(users.map(ref => [ref]))],
  });
  return { ...facts, accounts, memberships };
}

async function readRelations(tx: Tx): Promise<CatalogFacts['relations']> {
  return tx('catalog_relations').select<CatalogFacts['relations']>(
    'from_ref as from',
    'type',
    'to_ref as to',
  );
}

function bindIds(ids: readonly number[]): string {
  return JSON.stringify(ids.map(id => [id]));
}
