import { NotFoundError } from '@backstage/errors';
import type { Tx } from '../../store/Database';
import {
  readCatalogEntity,
  type CatalogEntity,
} from '../../store/operations/readCatalogEntity';
import type { ActivityServices } from './ActivityServices';

/**
 * Reads what is about an entity, in one transaction. The catalog is only asked for one that the store does not have: it may
 * be newer than the last sync.
 *
 * @param ref - of the entity, in lower case; undefined for what is about none
 * @throws NotFoundError naming the entity, and whatever `read` throws
 */
export async function readAboutEntity<T>(
  {
    database,
    ensureEntity,
  }: Pick<ActivityServices, 'database' | 'ensureEntity'>,
  operation: string,
  ref: string | undefined,
  read: (tx: Tx, entity: CatalogEntity | undefined) => Promise<T>,
): Promise<T> {
  if (ref === undefined) {
    return database.read(operation, tx => read(tx, undefined));
  }
  const attempt = () =>
    database.read(operation, async tx => {
      const entity = await readCatalogEntity(tx, ref);
      return entity && { found: await read(tx, entity) };
    });
  let done = await attempt();
  if (!done) {
    await ensureEntity(ref);
    done = await attempt();
  }
  if (!done) throw new NotFoundError(`Nothing is known of the entity ${ref}`);
  return done.found;
}
