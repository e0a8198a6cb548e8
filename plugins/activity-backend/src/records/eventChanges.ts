import type { EventDraft } from './eventDraft';

/** What the store has of an event when a draft of it arrives. */
export interface StoredEvent {
  id: number;
  naturalKey: string;
  kind: number;
  accountId: number | null;
  occurredAt: number;
  bucket: number;
  authorBucket: number | null;
  class: number;
  copyKey: string | null;
  workItem: string | null;
  branch: string | null;
  branchOrder: number | null;
  contentHash: string;
  sourceVersion: number | null;
  removed: boolean;
  /** The live sighting in the unit that is read, if there is one. */
  sighting: StoredSighting | null;
}

/** How a unit has an event. */
export interface StoredSighting {
  branch: string | null;
  branchOrder: number | null;
  resourceId: number | null;
  /** See `EventDraft.facets`. */
  facets: string | null;
  /** The number of these. */
  facetSetId: number | null;
}

/**
 * What a draft means for the store: a new event, new content, only a new way in which the unit has it, or nothing.
 */
export type EventVerdict =
  | { action: 'insert'; draft: EventDraft }
  | { action: 'update'; draft: EventDraft; old: StoredEvent }
  | {
      action: 'resight';
      draft: EventDraft;
      old: StoredEvent;
      /** Whether what is stored is newer, and stays as it is. */
      isOutdated: boolean;
    }
  | { action: 'keep'; draft: EventDraft; old: StoredEvent };

/**
 * Compares drafts with what is stored: the higher version of the source wins, then the later observation, and equal
 * content is not written. An event that was removed comes back as it is found, whatever version it had before. Drafts of one
 * event within a page are compared in the same way.
 *
 * @param resourceId - the resource that is read
 */
export function diffEvents(
  drafts: readonly EventDraft[],
  stored: ReadonlyMap<string, StoredEvent>,
  resourceId: number,
): EventVerdict[] {
  const latest = new Map<string, EventDraft>();
  for (const draft of drafts) {
    const earlier = latest.get(draft.naturalKey);
    if (!earlier || !hasLowerVersion(draft, earlier)) {
      latest.set(draft.naturalKey, draft);
    }
  }
  return [...latest.values()].map(draft => {
    const old = stored.get(draft.naturalKey);
    if (!old) return { action: 'insert', draft };
    const outdated = isOutdated(draft, old);
    if (!outdated && !isUnchanged(draft, old)) {
      return { action: 'update', draft, old };
    }
    const { sighting } = old;
    const same =
      isSameSighting(draft, sighting, resourceId) &&
      (outdated || sighting?.facets === draft.facets);
    return same
      ? { action: 'keep', draft, old }
      : { action: 'resight', draft, old, isOutdated: outdated };
  });
}

function isOutdated(draft: EventDraft, old: StoredEvent): boolean {
  return !old.removed && hasLowerVersion(draft, old);
}

function hasLowerVersion(
  draft: EventDraft,
  other: Pick<EventDraft, 'sourceVersion'>,
): boolean {
  return (
    draft.sourceVersion !== null &&
    other.sourceVersion !== null &&
    draft.sourceVersion < other.sourceVersion
  );
}

function isUnchanged(draft: EventDraft, old: StoredEvent): boolean {
  return draft.contentHash === old.contentHash && !old.removed;
}

function isSameSighting(
  { branch }: EventDraft,
  sighting: StoredSighting | null,
  resourceId: number,
): boolean {
  return (
    sighting !== null &&
    sighting.resourceId === resourceId &&
    sighting.branch === (branch?.name ?? null) &&
    sighting.branchOrder === (branch?.order ?? null)
  );
}
