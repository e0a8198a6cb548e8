import { nearestZone } from '../../scope/nearestZone';
import type { Tx } from '../../store/Database';
import { readAncestry } from '../../store/operations/readAncestry';

/**
 * The zone of an answer if none was asked for: the entity's own, its owner's, that of the nearest Group above, and last
 * `fallback`. What is no name of a zone is passed over.
 */
export async function resolveDefaultZone(
  tx: Tx,
  entityRef: string | undefined,
  fallback: string,
): Promise<string> {
  if (entityRef === undefined) return fallback;
  return nearestZone(await readAncestry(tx, entityRef), entityRef) ?? fallback;
}
