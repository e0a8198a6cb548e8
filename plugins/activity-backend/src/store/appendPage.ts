import type { ReadDirection } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { diffEvents } from '../records/eventChanges';
import type { EventDraft } from '../records/eventDraft';
import type { Tx } from './Database';
import type { ChangeListener } from './eventChange';
import type { PageIds } from './internPage';
import { addRunCounts } from './operations/addRunCounts';
import { holdGate } from './operations/holdGate';
import { markReloadSeen } from './operations/markReloadSeen';
import { readStoredEvents } from './operations/readStoredEvents';
import { saveCursor } from './operations/saveCursor';
import type { Viewpoint } from './operations/writeSightings';
import { markChanges } from './rollups/markChanges';
import { writeVerdicts } from './writeVerdicts';

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

/**
 * Stores a page and moves the cursor, or does neither. A page that comes again changes nothing, whoever reads it.
 *
 * @param ids - of what the page names, see `internPage`
 * @returns false when every run that asked for the stream was cancelled: there is no need to read on
 * @throws LeaseLostError if another replica reads the stream by now
 */
export async function appendPage(
  tx: Tx,
  page: PageToAppend,
  { accountOf, unitSetId }: PageIds,
  onChanges: ChangeListener,
): Promise<boolean> {
  await holdGate(tx, 'shared');
  const { resourceId, unitId } = page.viewpoint;
  const stored = await readStoredEvents(
    tx,
    unitId,
    page.drafts.map(draft => draft.naturalKey),
  );
  const verdicts = diffEvents(page.drafts, stored, resourceId);
  const changes = await writeVerdicts(
    tx,
    verdicts,
    { ...page.viewpoint, unitSetId },
    {
      instanceId: page.instanceId,
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
  return waiting > 0;
}
