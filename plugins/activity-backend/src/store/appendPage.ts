import type { ReadDirection } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { diffEvents } from '../records/eventChanges';
import type { EventDraft } from '../records/eventDraft';
import type { Tx } from './Database';
import type { ChangeListener } from './eventChange';
import { addRunCounts } from './operations/addRunCounts';
import { holdGate } from './operations/holdGate';
import {
  accountKey,
  internAccounts,
  internEmailRealm,
} from './operations/internAccounts';
import { internUnitSets, unitSetKey } from './operations/internUnitSets';
import { markReloadSeen } from './operations/markReloadSeen';
import { noteBranches } from './operations/noteBranches';
import { readStoredEvents } from './operations/readStoredEvents';
import { saveCursor } from './operations/saveCursor';
import type { Viewpoint } from './operations/writeSightings';
import { markChanges } from './rollups/markChanges';
import { writeVerdicts, type AccountOf } from './writeVerdicts';

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
  const { resourceId, unitId } = page.viewpoint;
  const verdicts = diffEvents(page.drafts, stored, resourceId);
  const unitSets = await internUnitSets(tx, [unitSetKey([unitId])]);
  const [unitSetId] = unitSets.values();
  await noteBranches(
    tx,
    page.drafts.flatMap(({ branch }) => branch?.name ?? []),
  );
  const changes = await writeVerdicts(
    tx,
    verdicts,
    { ...page.viewpoint, unitSetId },
    {
      instanceId: page.instanceId,
      unitSetId,
      runId: page.reloadRunId ?? page.runIds[0] ?? null,
      observedAt: page.observedAt,
    },
    accountOf,
  );
  await markChanges(tx, changes);
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
