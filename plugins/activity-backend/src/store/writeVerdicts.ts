import type { EventVerdict } from '../records/eventChanges';
import type { Tx } from './Database';
import type { CountedEvent, EventChange } from './eventChange';
import { kindOf } from './eventKinds';
import type { EventDraft } from '../records/eventDraft';
import type { PageIds } from './internPage';
import { insertEvents, type Observation } from './operations/insertEvents';
import { refreshSeenIn } from './operations/refreshSeenIn';
import {
  lockEvents,
  updateEvents,
  type LockedEvent,
} from './operations/updateEvents';
import {
  writeSightings,
  type PlacedViewpoint,
} from './operations/writeSightings';
import { transactionConflict } from './StoreError';

/**
 * Writes what is new or changed of a page: events, how the unit has them, and the branches that follow from it.
 *
 * @throws a conflict, for the whole page to be tried again, if somebody else has inserted one of the events meanwhile
 */
export async function writeVerdicts(
  tx: Tx,
  verdicts: readonly EventVerdict[],
  viewpoint: PlacedViewpoint,
  observation: Observation,
  accountOf: PageIds['accountOf'],
): Promise<EventChange[]> {
  const drafts = (action: EventVerdict['action']) =>
    verdicts
      .filter(verdict => verdict.action === action)
      .map(({ draft }) => ({ draft, accountId: accountOf(draft) }));
  const inserts = drafts('insert');
  const ids = await insertEvents(tx, inserts, viewpoint, observation);
  if (ids.size < inserts.length) throw transactionConflict('appendPage');
  const locked = await lockChanged(tx, verdicts);
  const updated = await updateEvents(tx, drafts('update'), observation);
  const changes = verdicts.flatMap((verdict): EventChange[] => {
    if (verdict.action === 'keep') return [];
    const { draft } = verdict;
    if (verdict.action === 'insert') {
      const id = ids.get(draft.naturalKey)!;
      const after = countedEvent(draft, accountOf(draft), draft.ownClass);
      return [{ id, after, unitId: viewpoint.unitId }];
    }
    const { old } = verdict;
    const now = { ...old, class: locked.get(old.id)!.class };
    const after =
      verdict.action === 'update'
        ? countedEvent(draft, accountOf(draft), updated.get(old.id)!)
        : now;
    const before = old.removed ? undefined : now;
    const unitId = old.sighting === null ? viewpoint.unitId : undefined;
    return [{ id: old.id, before, after, unitId }];
  });
  await writeChangedSightings(tx, viewpoint, verdicts, changes);
  return changes;
}

/**
 * Keeps the stored events that the page changes as they are. Another stream may have brought one of them since it was
 * compared: the page is then compared anew.
 */
async function lockChanged(
  tx: Tx,
  verdicts: readonly EventVerdict[],
): Promise<Map<number, LockedEvent>> {
  const changed = verdicts.flatMap(verdict =>
    verdict.action === 'update' || verdict.action === 'resight'
      ? [verdict.old]
      : [],
  );
  const locked = await lockEvents(
    tx,
    changed.map(({ id }) => id),
  );
  for (const { id, contentHash, removed } of changed) {
    const now = locked.get(id);
    if (now?.contentHash !== contentHash || now.removed !== removed) {
      throw transactionConflict('appendPage');
    }
  }
  return locked;
}

/** Stored events as this unit has them now; what depends on several units, or is copied to all, follows. */
async function writeChangedSightings(
  tx: Tx,
  viewpoint: PlacedViewpoint,
  verdicts: readonly EventVerdict[],
  changes: readonly EventChange[],
): Promise<void> {
  const written = verdicts.filter(verdict => verdict.action !== 'keep');
  // Those that are new have their sighting by now.
  const stored = changes.flatMap(({ id, after }, index) => {
    const { action, draft } = written[index];
    return action === 'insert' ? [] : [{ id, after: after!, draft }];
  });
  await writeSightings(
    tx,
    viewpoint,
    stored.map(({ id, after, draft }) => ({
      eventId: id,
      branch: draft.branch?.name ?? null,
      branchOrder: draft.branch?.order ?? null,
      bucket: after.bucket,
      class: after.class,
      kind: after.kind,
      accountId: after.accountId,
      authorBucket: after.authorBucket,
    })),
  );
  await refreshSeenIn(
    tx,
    stored.map(({ id }) => id),
  );
}

function countedEvent(
  draft: EventDraft,
  accountId: number | null,
  bits: number,
): CountedEvent {
  return {
    accountId,
    kind: kindOf(draft.type),
    occurredAt: draft.occurredAt,
    bucket: draft.bucket,
    authorBucket: draft.authorBucket,
    class: bits,
    copyKey: draft.copyKey,
  };
}
