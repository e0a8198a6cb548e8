/** Whose word counts if an entity says nothing: owners of what is owned, parents of Groups. */
export interface Inheriting {
  above: readonly string[];
}

/**
 * An entity and all that is above it, the nearest first: the entity itself, its owners, the Groups above. Those on one level come by ref,
 * and each comes once, also if the tree bites its tail. What is not known is passed over.
 */
export function* nearestFirst<T extends Inheriting>(
  ancestry: ReadonlyMap<string, T>,
  entityRef: string,
): Generator<{ ref: string; says: T }> {
  const seen = new Set<string>();
  let level = [entityRef];
  while (level.length > 0) {
    for (const ref of level.sort()) {
      const says = ancestry.get(ref);
      if (says) yield { ref, says };
      seen.add(ref);
    }
    const above = level.flatMap(ref => ancestry.get(ref)?.above ?? []);
    level = [...new Set(above)].filter(ref => !seen.has(ref));
  }
}
