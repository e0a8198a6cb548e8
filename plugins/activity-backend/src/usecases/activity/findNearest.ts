import { nearestFirst } from '../../scope/nearestFirst';
import type { Ancestor } from '../../store/operations/readAncestry';

/**
 * What the nearest entity says that says anything: the entity itself, its owner, the nearest Group above. Of several on one
 * level the first by ref counts.
 *
 * @param read - what an entity says; undefined for nothing, and for what cannot be understood
 */
export function findNearest<T>(
  ancestry: ReadonlyMap<string, Ancestor>,
  entityRef: string,
  read: (ancestor: Ancestor) => T | undefined,
): T | undefined {
  for (const { says } of nearestFirst(ancestry, entityRef)) {
    const said = read(says);
    if (said !== undefined) return said;
  }
  return undefined;
}
