import type { ReadDirection } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { diffEvents, type EventVerdict } from '../records/eventChanges';
import type { EventDraft } from '../records/eventDraft';
import type { Tx } from './Database';
import type { ChangeListener, CountedEvent, EventChange } from './eventChange';
import { kindOf } from './eventKinds';
import { addRunCounts } from './operations/addRunCounts';
import { holdGate } from './operations/holdGate';
import {
  accountKey,
  internAccounts,
  internEmailRealm,
} from './operations/internAccounts';
import { markReloadSeen } from './operations/markReloadSeen';
import { readStoredEvents } from './operations/readStoredEvents';
import { refreshAttributedBranches } from './operations/refreshAttributedBranches';
import { saveCursor } from './operations/saveCursor';
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

/** A page of a stream, mapped and ready to be stored. */
export interface PageToAppend {
  streamId: string;
  leaseToken: string;
  instanceId: number;
  viewpoint: Viewpoint;
  direction: ReadDirection;
  /** The runs on whose behalf the stream is read. */
  runIds: readonly string[];
  /** The one of them that reloads. */
  reloadRunId: string | undefined;
  drafts: readonly EventDraft[];
  malformed: number;
  next: JsonObject;
  observedAt: number;
}

/** What came of a page. */
export interface AppendedPage {
  /** False when every run that asked for the stream was cancelled: there is no need to read on. */
  wanted: boolean;
  /** Ids of accounts that were looked up, to be remembered once the transaction is committed. */
  accounts: Map<string, number>;
}

/**
 * Stores a page and moves the cursor, or does neither. A page that comes again changes nothing, whoever reads it.
 *
 * @param knownAccounts - ids by `accountKey` of earlier pages
 * @throws LeaseLostError if another replica reads the stream by now
 */
export async function appendPage(
  tx: Tx,
  page: PageToAppend,
  knownAccounts: ReadonlyMap<string, number>,
  onChanges: ChangeListener,
): Promise<AppendedPage> {
  await holdGate(tx, 'shared');
  const { accountOf, accounts } = await resolveAccounts(
    tx,
    page,
    knownAccounts,
  );
  const stored = await readStoredEvents(
    tx,
    page.viewpoint.unitId,
    page.drafts.map(draft => draft.naturalKey),
  );
  const { resourceId } = page.viewpoint;
  const verdicts = diffEvents(page.drafts, stored, resourceId);
  const changes = await writeVerdicts(tx, page, verdicts, accountOf);
  await onChanges(changes, tx);

  if (page.reloadRunId !== undefined) {
    await markReloadSeen(
      tx,
      page.reloadRunId,
      page.streamId,
      verdicts.flatMap(verdict =>
        verdict.action === 'insert' ? [] : [verdict.old.id],
      ),
    );
  }
  const waiting = await addRunCounts(tx, page.streamId, page.runIds, {
    read: page.drafts.length,
    written: changes.length,
    unchanged: page.drafts.length - changes.length,
    removed: 0,
    malformed: page.malformed,
  });
  await saveCursor(tx, {
    streamId: page.streamId,
    leaseToken: page.leaseToken,
    direction: page.direction,
    cursor: page.next,
    reloadRunId: page.reloadRunId,
  });
  return { wanted: waiting > 0, accounts };
}

type AccountOf = (draft: EventDraft) => number | null;

async function resolveAccounts(
  tx: Tx,
  page: PageToAppend,
  known: ReadonlyMap<string, number>,
): Promise<{ accountOf: AccountOf; accounts: Map<string, number> }> {
  const emailRealm = await internEmailRealm(tx);
  const realmOf = (draft: EventDraft) =>
    draft.actor?.identity === 'email' ? emailRealm : page.instanceId;
  const accounts = await internAccounts(
    tx,
    page.drafts.flatMap(draft =>
      draft.actor ? [{ draft: draft.actor, instanceId: realmOf(draft) }] : [],
    ),
    known,
  );
  const accountOf = (draft: EventDraft) => {
    if (!draft.actor) return null;
    const key = accountKey(realmOf(draft), draft.actor.externalId);
    return accounts.get(key) ?? known.get(key) ?? null;
  };
  return { accountOf, accounts };
}

/** Writes what is new or changed of a page. */
async function writeVerdicts(
  tx: Tx,
  page: PageToAppend,
  verdicts: readonly EventVerdict[],
  accountOf: AccountOf,
): Promise<EventChange[]> {
  const observation: Observation = {
    instanceId: page.instanceId,
    runId: page.reloadRunId ?? page.runIds[0] ?? null,
    observedAt: page.observedAt,
  };
  const drafts = (action: EventVerdict['action']) =>
    verdicts
      .filter(verdict => verdict.action === action)
      .map(({ draft }) => ({ draft, accountId: accountOf(draft) }));
  const inserts = drafts('insert');
  const ids = await insertEvents(tx, inserts, observation);
  // Somebody else has inserted one of them since it was looked for.
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
  await writeChangedSightings(tx, page.viewpoint, verdicts, changes);
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
