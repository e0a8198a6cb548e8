import { ownClassMask, type EventDraft } from './eventDraft';

/** What the store has of an event when a draft of it arrives. */
export interface StoredEvent {
  id: number;
  naturalKey: string;
  kind: number;
  accountId: number | null;
  occurredAt: number;
  bucket: number;
  class: number;
  copyKey: string | null;
  branch: string | null;
  branchOrder: number | null;
  contentHash: string;
  sourceVersion: number | null;
  removed: boolean;
}

/** What a draft means for the store. */
export type EventVerdict =
  | { action: 'insert'; draft: EventDraft }
  | { action: 'update'; draft: EventDraft; old: StoredEvent; class: number }
  | { action: 'keep'; draft: EventDraft; old: StoredEvent };

/**
 * Compares drafts with what is stored: the higher version of the source wins, then the later observation, and equal
 * content is not written. Of drafts of one event within a page the last counts.
 */
export function diffEvents(
  drafts: readonly EventDraft[],
  stored: ReadonlyMap<string, StoredEvent>,
): EventVerdict[] {
  const latest = new Map(drafts.map(draft => [draft.naturalKey, draft]));
  return [...latest.values()].map(draft => {
    const old = stored.get(draft.naturalKey);
    if (!old) return { action: 'insert', draft };
    if (isOutdated(draft, old) || isUnchanged(draft, old)) {
      return { action: 'keep', draft, old };
    }
    const derived = old.class & ~ownClassMask;
    return { action: 'update', draft, old, class: derived | draft.ownClass };
  });
}

function isOutdated(draft: EventDraft, old: StoredEvent): boolean {
  return (
    draft.sourceVersion !== null &&
    old.sourceVersion !== null &&
    draft.sourceVersion < old.sourceVersion
  );
}

function isUnchanged(draft: EventDraft, old: StoredEvent): boolean {
  return draft.contentHash === old.contentHash && !old.removed;
}
