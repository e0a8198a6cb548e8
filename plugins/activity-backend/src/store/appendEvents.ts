import { diffEvents } from '../records/eventChanges';
import type { Tx } from './Database';
import type { PageToAppend } from './appendPage';
import type { ChangeListener } from './eventChange';
import type { PageIds } from './internPage';
import type { Observation } from './operations/insertEvents';
import { markReloadSeen } from './operations/markReloadSeen';
import { readStoredEvents } from './operations/readStoredEvents';
import { markChanges } from './rollups/markChanges';
import { writeVerdicts } from './writeVerdicts';

/**
 * Stores the events of a page.
 *
 * @returns how many were written
 */
export async function appendEvents(
  tx: Tx,
  page: PageToAppend,
  observation: Observation,
  ids: PageIds,
  onChanges: ChangeListener,
): Promise<number> {
  const { drafts, viewpoint, reloadRunId, streamId } = page;
  const stored = await readStoredEvents(
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
  return changes.length;
}
