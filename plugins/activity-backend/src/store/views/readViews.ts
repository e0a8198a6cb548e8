import type { Tx } from '../Database';
import {
  toStoredView,
  type DbSavedViewRow,
  type StoredView,
} from './StoredView';

/**
 * The views of an entity that are somebody's own, or shared.
 *
 * @param entityRef - null for the page about no entity
 */
export async function readViews(
  tx: Tx,
  ownerRef: string,
  entityRef: string | null,
): Promise<StoredView[]> {
  const rows = await tx('saved_views')
    .where({ entity_ref: entityRef ?? '' })
    .andWhere(visible =>
      visible.where({ owner_ref: ownerRef }).orWhere({ shared: true }),
    )
    .select<DbSavedViewRow[]>();
  return rows.map(toStoredView);
}

/** One view, whoever's it is. */
export async function readView(
  tx: Tx,
  id: string,
): Promise<StoredView | undefined> {
  const row = await tx('saved_views')
    .where({ id })
    .first<DbSavedViewRow | undefined>();
  return row && toStoredView(row);
}
