import type { ReadDirection } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { diffEvents, type EventVerdict } from '../records/eventChanges';
import type { EventDraft } from '../records/eventDraft';
import type { Tx } from './Database';
import type { ChangeListener, EventChange } from './eventChange';
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
  updateEvents,
  type EventToWrite,
  type Observation,
} from './operations/writeEvents';
import {
  syncSightings,
  writeSightings,
  type Viewpoint,
} from './operations/writeSightings';

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
  const verdicts = diffEvents(
    page.drafts,
    await readStoredEvents(
      tx,
      page.drafts.map(draft => draft.naturalKey),
    ),
  );
  const observation: Observation = {
    instanceId: page.instanceId,
    runId: page.reloadRunId ?? page.runIds[0] ?? null,
    observedAt: page.observedAt,
  };
  const ids = await writeVerdicts(tx, verdicts, accountOf, observation);
  const sighted = await writePageSightings(tx, page.viewpoint, verdicts, ids);
  const changes = verdicts.flatMap(verdict =>
    toChange(verdict, ids, accountOf, sighted),
  );
  await onChanges(changes, tx);

  if (page.reloadRunId !== undefined) {
    const met = verdicts.filter(verdict => verdict.action !== 'insert');
    await markReloadSeen(
      tx,
      page.reloadRunId,
      page.streamId,
      met.map(verdict => idOf(verdict, ids)),
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

/** Writes inserts and updates; an event that another writer has inserted in between is written as an update. */
async function writeVerdicts(
  tx: Tx,
  verdicts: readonly EventVerdict[],
  accountOf: AccountOf,
  observation: Observation,
): Promise<Map<string, number>> {
  const toWrite = (verdict: EventVerdict): EventToWrite => ({
    draft: verdict.draft,
    accountId: accountOf(verdict.draft),
    class: verdict.action === 'update' ? verdict.class : verdict.draft.ownClass,
  });
  const inserts = verdicts.filter(verdict => verdict.action === 'insert');
  const ids = await insertEvents(tx, inserts.map(toWrite), observation);
  const raced = inserts.filter(({ draft }) => !ids.has(draft.naturalKey));
  if (raced.length > 0) {
    const keys = raced.map(({ draft }) => draft.naturalKey);
    for (const [key, event] of await readStoredEvents(tx, keys)) {
      ids.set(key, event.id);
    }
  }
  const updates = verdicts.filter(verdict => verdict.action === 'update');
  await updateEvents(tx, [...updates, ...raced].map(toWrite), observation);
  await syncSightings(
    tx,
    updates.map(verdict => idOf(verdict, ids)),
  );
  return ids;
}

/** @returns the ids of stored events whose sighting or attributed branch has changed */
async function writePageSightings(
  tx: Tx,
  viewpoint: Viewpoint,
  verdicts: readonly EventVerdict[],
  ids: ReadonlyMap<string, number>,
): Promise<Set<number>> {
  const sightings = verdicts.map(verdict => ({
    eventId: idOf(verdict, ids),
    branch: verdict.draft.branch?.name ?? null,
    branchOrder: verdict.draft.branch?.order ?? null,
    bucket: verdict.draft.bucket,
    class: classOf(verdict),
    kind: kindOf(verdict.draft.type),
  }));
  const changed = await writeSightings(tx, viewpoint, sightings);
  const stored = verdicts
    .filter(verdict => verdict.action !== 'insert')
    .map(verdict => idOf(verdict, ids))
    .filter(id => changed.has(id));
  await refreshAttributedBranches(tx, stored);
  return new Set(stored);
}

function toChange(
  verdict: EventVerdict,
  ids: ReadonlyMap<string, number>,
  accountOf: AccountOf,
  sighted: ReadonlySet<number>,
): EventChange[] {
  const id = idOf(verdict, ids);
  if (verdict.action === 'keep' && !sighted.has(id)) return [];
  const { draft } = verdict;
  const wasCounted = verdict.action !== 'insert' && !verdict.old.removed;
  const before = wasCounted ? verdict.old : undefined;
  const after =
    verdict.action === 'keep'
      ? verdict.old
      : {
          accountId: accountOf(draft),
          kind: kindOf(draft.type),
          occurredAt: draft.occurredAt,
          bucket: draft.bucket,
          class: classOf(verdict),
          copyKey: draft.copyKey,
        };
  return [{ id, before, after }];
}

function classOf(verdict: EventVerdict): number {
  if (verdict.action === 'insert') return verdict.draft.ownClass;
  return verdict.action === 'update' ? verdict.class : verdict.old.class;
}

function idOf(verdict: EventVerdict, ids: ReadonlyMap<string, number>): number {
  return verdict.action === 'insert'
    ? ids.get(verdict.draft.naturalKey)!
    : verdict.old.id;
}
