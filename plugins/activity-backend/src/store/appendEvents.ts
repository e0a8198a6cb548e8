import { diffEvents, type StoredEvent } from '../records/eventChanges';
import type { Tx } from './Database';
import type { PageToAppend } from './appendPage';
import { enqueueServicesOfPage } from './dora/queue/enqueueServicesOfEvents';
import type { ChangeListener } from './eventChange';
import { noteReviews } from './flow/changes/noteReviews';
import type { PageIds } from './internPage';
import type { Observation } from './operations/insertEvents';
import { markReloadSeen } from './operations/markReloadSeen';
import { readStoredEvents } from './operations/readStoredEvents';
import { markChanges } from './rollups/markChanges';
import { writeVerdicts } from './writeVerdicts';

/** What has come of the events of a page. */
export interface AppendedEvents {
  written: number;
  /** Whether there were events, and none that the store had before. */
  areAllNew: boolean;
}

/**
 * Stores the events of a page. Where all are expected to be new it is not looked first which of them the store has: if it has
 * one after all, that is a conflict, and the page comes again.
 */
export async function appendEvents(
  tx: Tx,
  page: PageToAppend,
  observation: Observation,
  ids: PageIds,
  onChanges: ChangeListener,
): Promise<AppendedEvents> {
  const { drafts, viewpoint, reloadRunId, streamId, expectsNews } = page;
  const stored = expectsNews
    ? new Map<string, StoredEvent>()
    : await readStoredEvents(
        tx,
        viewpoint.unitId,
        drafts.map(draft => draft.naturalKey),
      );
  const verdicts = diffEvents(drafts, stored, viewpoint.resourceId);
  const changes = await writeVerdicts(
    tx,
    verdicts,
    { ...viewpoint, unitSetId: ids.unitSetId },
    observation,
    ids,
  );
  await markChanges(tx, changes);
  await noteReviews(tx, changes);
  await enqueueServicesOfPage(tx, page.projectId, changes);
  await onChanges(changes, tx);
  if (reloadRunId !== undefined) {
    await markReloadSeen(
      tx,
      reloadRunId,
      streamId,
      verdicts.flatMap(verdict =>
        verdict.action === 'insert' ? [] : [verdict.old.id],
      ),
    );
  }
  return {
    written: changes.length,
    areAllNew:
      verdicts.length > 0 &&
      verdicts.every(({ action }) => action === 'insert'),
  };
}
