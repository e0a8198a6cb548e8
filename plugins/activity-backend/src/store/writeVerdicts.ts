import type { EventVerdict } from '../records/eventChanges';
import type { EventDraft } from '../records/eventDraft';
import type { Tx } from './Database';
import type { CountedEvent, EventChange } from './eventChange';
import { kindOf } from './eventKinds';
import { refreshAttributedBranches } from './operations/refreshAttributedBranches';
import {
  insertEvents,
  lockClasses,
  updateEvents,
  type Observation,
} from './operations/writeEvents';
import {
  syncSightings,
  writeSightings,
  type Viewpoint,
} from './operations/writeSightings';
import { transactionConflict } from './StoreError';

/** The account of a draft's actor, null if it has none. */
export type AccountOf = (draft: EventDraft) => number | null;

/**
 * Writes what is new or changed of a page: events, how the unit has them, and the branches that follow from it.
 *
 * @throws a conflict, for the whole page to be tried again, if somebody else has inserted one of the events meanwhile
 */
export async function writeVerdicts(
  tx: Tx,
  verdicts: readonly EventVerdict[],
  viewpoint: Viewpoint,
  observation: Observation,
  accountOf: AccountOf,
): Promise<EventChange[]> {
  const drafts = (action: EventVerdict['action']) =>
    verdicts
      .filter(verdict => verdict.action === action)
      .map(({ draft }) => ({ draft, accountId: accountOf(draft) }));
  const inserts = drafts('insert');
  const ids = await insertEvents(tx, inserts, observation);
  if (ids.size < inserts.length) throw transactionConflict('appendPage');
  const changed = verdicts.filter(
    verdict => verdict.action === 'update' || verdict.action === 'resight',
  );
  const updated = await updateEvents(tx, drafts('update'), observation);
  const resighted = await lockClasses(
    tx,
    changed.map(({ old }) => old.id).filter(id => !updated.has(id)),
  );
  const changes = verdicts.flatMap((verdict): EventChange[] => {
    if (verdict.action === 'keep') return [];
    const { draft } = verdict;
    if (verdict.action === 'insert') {
      const id = ids.get(draft.naturalKey)!;
      const after = countedEvent(draft, accountOf(draft), draft.ownClass);
      return [{ id, after }];
    }
    const { old } = verdict;
    const bits = updated.get(old.id) ?? resighted.get(old.id)!;
    const after =
      verdict.action === 'update'
        ? countedEvent(draft, accountOf(draft), bits)
        : { ...old, class: bits };
    return [{ id: old.id, before: old.removed ? undefined : old, after }];
  });
  await writeChangedSightings(tx, viewpoint, verdicts, changes);
  return changes;
}

/** Sightings of this unit as the page has them; those of other units follow the content of their events. */
async function writeChangedSightings(
  tx: Tx,
  viewpoint: Viewpoint,
  verdicts: readonly EventVerdict[],
  changes: readonly EventChange[],
): Promise<void> {
  const written = verdicts.filter(verdict => verdict.action !== 'keep');
  await writeSightings(
    tx,
    viewpoint,
    changes.map(({ id, after }, index) => ({
      eventId: id,
      branch: written[index].draft.branch?.name ?? null,
      branchOrder: written[index].draft.branch?.order ?? null,
      bucket: after!.bucket,
      class: after!.class,
      kind: after!.kind,
    })),
  );
  const stored = written.flatMap(verdict =>
    verdict.action === 'insert' ? [] : [verdict],
  );
  await syncSightings(
    tx,
    stored.filter(({ action }) => action === 'update').map(({ old }) => old.id),
  );
  await refreshAttributedBranches(
    tx,
    stored.map(({ old }) => old.id),
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
    class: bits,
    copyKey: draft.copyKey,
  };
}
