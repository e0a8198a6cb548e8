import { randomUUID } from 'node:crypto';
import { readDatabaseClock } from '../clock';
import type { Tx } from '../Database';
import {
  toStoredView,
  type DbSavedViewRow,
  type StoredView,
} from './StoredView';

/**
 * Saves a view in the place of the owner's own one of that name and entity, if there is one: it keeps its id.
 *
 * @param most - how many views one owner may have
 * @returns undefined if the owner has so many already
 */
export async function saveView(
  tx: Tx,
  view: Omit<StoredView, 'id' | 'savedAt'>,
  most: number,
): Promise<StoredView | undefined> {
  const owned = () => tx('saved_views').where({ owner_ref: view.ownerRef });
  const key = { entity_ref: view.entityRef ?? '', name: view.name };
  // Whoever saves for the same owner waits here, so that both cannot take the last place. The rows are counted afterwards.
  await owned().forUpdate().select('id');
  const same = await owned().where(key).first<{ id: string } | undefined>('id');
  if (!same) {
    const [{ count }] = await owned().count({ count: '*' });
    if (Number(count) >= most) return undefined;
  }
  const [row] = await tx('saved_views')
    .insert({
      id: randomUUID(),
      owner_ref: view.ownerRef,
      ...key,
      parameters: view.parameters,
      shared: view.shared,
      saved_at: await readDatabaseClock(tx),
    })
    .onConflict(['owner_ref', 'entity_ref', 'name'])
    .merge(['parameters', 'shared', 'saved_at'])
    .returning<DbSavedViewRow[]>('*');
  return toStoredView(row);
}
