import type { EventVerdict } from '../records/eventChanges';
import type { Tx } from './Database';
import type { CountedEvent, EventChange } from './eventChange';
import { kindOf } from './eventKinds';
import type { EventDraft } from '../records/eventDraft';
import type { PageIds } from './internPage';
import type { EventToWrite } from './operations/eventContent';
import { insertEvents, type Observation } from './operations/insertEvents';
import { refreshSeenIn } from './operations/refreshSeenIn';
import { sightFacets, type SeenEvent } from './operations/sightFacets';
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

/** What a page's drafts are in numbers. */
type EventNumbers = Pick<
  PageIds,
  'accountOf' | 'authorBucketOf' | 'facetSetOf'
>;

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
  ids: EventNumbers,
): Promise<EventChange[]> {
  const drafts = (action: EventVerdict['action']) =>
    verdicts
      .filter(verdict => verdict.action === action)
      .map(({ draft }) => toWrite(draft, ids));
  const inserts = drafts('insert');
  const inserted = await insertEvents(tx, inserts, viewpoint, observation);
  if (inserted.size < inserts.length) throw transactionConflict('appendPage');
  const locked = await lockChanged(tx, verdicts);
  const updated = await updateEvents(tx, drafts('update'), observation);
  const changes = verdicts.flatMap((verdict): EventChange[] => {
    if (verdict.action === 'keep') return [];
    const { draft } = verdict;
    if (verdict.action === 'insert') {
      const id = inserted.get(draft.naturalKey)!;
      const after = countedEvent(toWrite(draft, ids), draft.ownClass);
      return [{ id, after, unitId: viewpoint.unitId }];
    }
    const { old } = verdict;
    const now = { ...old, class: locked.get(old.id)!.class };
    const after =
      verdict.action === 'update'
        ? countedEvent(toWrite(draft, ids), updated.get(old.id)!)
        : now;
    const before = old.removed ? undefined : now;
    const unitId = old.sighting === null ? viewpoint.unitId : undefined;
    return [{ id: old.id, before, after, unitId }];
  });
  return writeChangedSightings(tx, viewpoint, verdicts, changes, ids);
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

/**
 * Events as this unit and the parts of its project have them now; what depends on several units, or is copied to all, follows.
 *
 * @returns the changes with the parts of the project that they touch
 */
async function writeChangedSightings(
  tx: Tx,
  viewpoint: PlacedViewpoint,
  verdicts: readonly EventVerdict[],
  changes: readonly EventChange[],
  ids: EventNumbers,
): Promise<EventChange[]> {
  const written = verdicts.filter(verdict => verdict.action !== 'keep');
  const seen = changes.map(({ id, after }, index) =>
    toSeenEvent(id, after!, written[index], ids),
  );
  // Those that are new have their sighting by now.
  const isStored = (index: number) => written[index].action !== 'insert';
  await writeSightings(
    tx,
    viewpoint,
    seen.flatMap(({ sighting }, index) => (isStored(index) ? sighting : [])),
  );
  const touched = await sightFacets(tx, viewpoint, seen);
  await refreshSeenIn(
    tx,
    changes.flatMap(({ id }, index) =>
      isStored(index) || touched.has(id) ? id : [],
    ),
  );
  return changes.map(change => {
    const facetUnitIds = touched.get(change.id);
    return facetUnitIds ? { ...change, facetUnitIds } : change;
  });
}

/** How the unit has an event from now on. Outdated news leave the parts of the project by which it is seen as they are. */
function toSeenEvent(
  eventId: number,
  after: CountedEvent,
  verdict: EventVerdict,
  ids: EventNumbers,
): SeenEvent {
  const { draft } = verdict;
  const before = verdict.action === 'insert' ? null : verdict.old.sighting;
  const isOutdated = verdict.action === 'resight' && verdict.isOutdated;
  const now =
    before && isOutdated
      ? before
      : { facets: draft.facets, facetSetId: ids.facetSetOf(draft) };
  return {
    facets: now.facets,
    facetsBefore: before?.facets ?? null,
    sighting: {
      eventId,
      branch: draft.branch?.name ?? null,
      branchOrder: draft.branch?.order ?? null,
      bucket: after.bucket,
      class: after.class,
      kind: after.kind,
      accountId: after.accountId,
      authorBucket: after.authorBucket,
      facetSetId: now.facetSetId,
    },
  };
}

function toWrite(draft: EventDraft, ids: EventNumbers): EventToWrite {
  return {
    draft,
    accountId: ids.accountOf(draft),
    authorBucket: ids.authorBucketOf(draft),
    facetSetId: ids.facetSetOf(draft),
  };
}

function countedEvent(
  { draft, accountId, authorBucket }: EventToWrite,
  bits: number,
): CountedEvent {
  return {
    accountId,
    kind: kindOf(draft.type),
    occurredAt: draft.occurredAt,
    bucket: draft.bucket,
    authorBucket,
    class: bits,
    copyKey: draft.copyKey,
    workItem: draft.workItem,
  };
}
