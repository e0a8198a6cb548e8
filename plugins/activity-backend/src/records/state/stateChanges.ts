import type { StateDraft } from './StateDraft';

/** What the store has of a state when a draft of it arrives. */
export interface StoredState {
  id: number;
  externalId: string;
  projectId: number | null;
  contentHash: string;
  sourceVersion: number | null;
  removed: boolean;
  /** Whether the stream that is read is known to show it. */
  sighted: boolean;
}

/** A draft, and the project that it lives in; null for what projects share. */
export interface PlacedDraft {
  draft: StateDraft;
  projectId: number | null;
}

/**
 * What a draft means for the store: something new, new content, only that another stream shows it as well, or nothing.
 */
export type StateVerdict = PlacedDraft &
  (
    | { action: 'insert' }
    | { action: 'update'; old: StoredState }
    | { action: 'sight'; old: StoredState }
    | { action: 'keep'; old: StoredState }
  );

/**
 * Compares drafts of one kind with what is stored, by the rules of events: the higher version of the source wins, then the
 * later observation; equal content is not written; and what was removed comes back as it is found. Drafts of one thing within
 * a page are compared in the same way.
 */
export function diffStates(
  drafts: readonly PlacedDraft[],
  stored: ReadonlyMap<string, StoredState>,
): StateVerdict[] {
  const latest = new Map<string, PlacedDraft>();
  for (const placed of drafts) {
    const { externalId } = placed.draft;
    const earlier = latest.get(externalId);
    if (!earlier || !hasLowerVersion(placed.draft, earlier.draft)) {
      latest.set(externalId, placed);
    }
  }
  return [...latest.values()].map((placed): StateVerdict => {
    const old = stored.get(placed.draft.externalId);
    if (!old) return { ...placed, action: 'insert' };
    const isOutdated = !old.removed && hasLowerVersion(placed.draft, old);
    if (!isOutdated && !isSame(placed, old)) {
      return { ...placed, action: 'update', old };
    }
    return { ...placed, action: old.sighted ? 'keep' : 'sight', old };
  });
}

function isSame({ draft, projectId }: PlacedDraft, old: StoredState): boolean {
  return (
    !old.removed &&
    draft.contentHash === old.contentHash &&
    projectId === old.projectId
  );
}

function hasLowerVersion(
  draft: Pick<StateDraft, 'sourceVersion'>,
  other: Pick<StateDraft, 'sourceVersion'>,
): boolean {
  return (
    draft.sourceVersion !== null &&
    other.sourceVersion !== null &&
    draft.sourceVersion < other.sourceVersion
  );
}
