/** An entity as far as it matters here. */
interface KnownEntity {
  ref: string;
  kind: string;
}

/** What the catalog has lost at once, and is not believed about. */
export interface CatalogLosses {
  /** Entities that are missing and kept as they were. */
  kept: ReadonlySet<string>;
  /** The kinds that have lost too much, with how many of how many. */
  kinds: { kind: string; missing: number; known: number }[];
}

/** The largest share of the entities of a kind that may vanish at once. */
const vanishingGuard = 0.3;

/** Fewer entities than this are too few for a share to mean anything. */
const guardedFrom = 10;

/** Without these there would be no teams at all, however few they are. */
const neverAllGone = ['user', 'group'];

/**
 * Which of the missing entities are kept, because so many of their kind vanished at once that the catalog is more likely
 * in trouble than right: over 30 %, or every User, or every Group. It goes by kind, because kinds come from providers
 * that fail one by one. A catalog without any entity is never believed.
 *
 * @param acceptLosses - a person has said that the catalog is right
 */
export function catalogLosses(
  known: readonly KnownEntity[],
  current: readonly KnownEntity[],
  acceptLosses: boolean,
): CatalogLosses {
  const refs = new Set(current.map(({ ref }) => ref));
  const kept = new Set<string>();
  const kinds: CatalogLosses['kinds'] = [];
  if (acceptLosses && refs.size > 0) return { kept, kinds };
  for (const kind of new Set(known.map(entity => entity.kind))) {
    const ofKind = known.filter(entity => entity.kind === kind);
    const missing = ofKind.filter(({ ref }) => !refs.has(ref));
    const isTooMuch =
      refs.size === 0 ||
      (ofKind.length >= guardedFrom &&
        missing.length > ofKind.length * vanishingGuard) ||
      (neverAllGone.includes(kind) && missing.length === ofKind.length);
    if (!isTooMuch) continue;
    for (const { ref } of missing) kept.add(ref);
    kinds.push({ kind, missing: missing.length, known: ofKind.length });
  }
  return { kept, kinds };
}
