import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CatalogSnapshot } from './CatalogSnapshot';
import { describeEntity, mergeSnapshots } from './describeEntity';

/** The kinds that scopes and people are made of. */
export const syncedKinds = ['Group', 'User', 'Component', 'System', 'Domain'];

const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.profile',
  'relations',
];

/**
 * Reads all that the catalog says of Components, teams and people. It answers only when everything was read: whatever
 * breaks off in the middle throws.
 */
export async function readCatalog(
  catalog: CatalogService,
  auth: AuthService,
): Promise<CatalogSnapshot> {
  const credentials = await auth.getOwnServiceCredentials();
  // An entity that changes between two pages may be on both.
  const parts = new Map<string, CatalogSnapshot>();
  const pages = catalog.streamEntities(
    { filter: { kind: syncedKinds }, fields },
    { credentials },
  );
  for await (const page of pages) {
    for (const part of page.map(describeEntity)) {
      parts.set(part.entities[0].ref, part);
    }
  }
  return mergeSnapshots([...parts.values()]);
}
