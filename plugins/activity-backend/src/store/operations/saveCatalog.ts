import type { CatalogSnapshot } from '../../catalog/CatalogSnapshot';
import type { Tx } from '../Database';
import { syncTable } from './syncTable';

/** The largest share of known entities that may vanish at once. */
const vanishingGuard = 0.3;

/** Fewer entities than this are too few for a share to mean anything. */
const guardedFrom = 10;

/**
 * Stores what the catalog says. When far fewer entities come than are known, the ones that are missing stay with all that
 * is known of them: that is a catalog in trouble, not a company.
 *
 * @returns whether entities were kept for that reason
 */
export async function saveCatalog(
  tx: Tx,
  snapshot: CatalogSnapshot,
): Promise<{ suspicious: boolean }> {
  const refs = new Set(snapshot.entities.map(entity => entity.ref));
  const known = await tx('catalog_entities').select<{ ref: string }[]>('ref');
  const missing = known.filter(({ ref }) => !refs.has(ref)).length;
  const suspicious =
    missing > 0 &&
    (refs.size === 0 ||
      (known.length >= guardedFrom && missing > known.length * vanishingGuard));
  await syncTable(
    tx,
    'catalog_entities',
    ['ref'],
    snapshot.entities.map(entity => ({
      ref: entity.ref,
      kind: entity.kind,
      title: entity.title,
      time_zone: entity.timeZone,
      working_hours: entity.workingHours,
    })),
    suspicious,
  );
  await syncTable(
    tx,
    'catalog_relations',
    ['from_ref', 'type', 'to_ref'],
    snapshot.relations.map(({ fromRef, type, toRef }) => ({
      from_ref: fromRef,
      type,
      to_ref: toRef,
    })),
    suspicious,
  );
  await syncTable(
    tx,
    'user_identities',
    ['kind', 'value', 'user_ref'],
    snapshot.identities.map(({ userRef, kind, value }) => ({
      user_ref: userRef,
      kind,
      value,
    })),
    suspicious,
  );
  await syncTable(
    tx,
    'component_locators',
    ['locator', 'component_ref'],
    snapshot.locators.map(({ componentRef, locator, foundIn }) => ({
      component_ref: componentRef,
      locator,
      found_in: foundIn,
    })),
    suspicious,
  );
  return { suspicious };
}
