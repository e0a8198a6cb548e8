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
  const seen = new Set<string>();
  let level = [entityRef];
  while (level.length > 0) {
    for (const ref of level.sort()) {
      const ancestor = ancestry.get(ref);
      const said = ancestor && read(ancestor);
      if (said !== undefined) return said;
      seen.add(ref);
    }
    const above = level.flatMap(ref => ancestry.get(ref)?.above ?? []);
    level = [...new Set(above)].filter(ref => !seen.has(ref));
  }
  return undefined;
}
