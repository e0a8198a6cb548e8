import { SourceError } from '@activity-insights/plugin-activity-node';
import type { Database } from '../store/Database';
import type { ChangeListener } from '../store/eventChange';
import { addRunCounts } from '../store/operations/addRunCounts';
import { holdGate } from '../store/operations/holdGate';
import {
  countUnseen,
  forgetReloadSeen,
  sweepUnseen,
  type ReloadedStream,
} from '../store/operations/sweepStream';
import { nextTurn } from './nextTurn';

const sightingsAtATime = 500;

/** Stores below this many items are too small for shares to mean anything. */
const guardedFrom = 20;

/**
 * Takes out what a completely read stream no longer has at its source.
 *
 * @param guard - the largest share that may go, or undefined if the run is forced
 * @throws SourceError if more would go, in which case nothing does
 */
export async function sweepReloaded(
  database: Database,
  reloaded: ReloadedStream,
  guard: number | undefined,
  onChanges: ChangeListener,
): Promise<void> {
  const { stored, unseen } = await database.read('countUnseen', tx =>
    countUnseen(tx, reloaded),
  );
  const tooMany =
    guard !== undefined && stored >= guardedFrom && unseen > stored * guard;
  if (tooMany) {
    throw new SourceError(
      'unavailable',
      `The reload would remove ${unseen} of ${stored} items, more than activity.harvest.sweepGuard allows. ` +
        'Nothing was removed. Check that the source is whole, then reload with force.',
    );
  }
  for (let swept = sightingsAtATime; swept === sightingsAtATime; ) {
    swept = await database.write('sweepStream', async tx => {
      await holdGate(tx, 'exclusive');
      const ended = await sweepUnseen(
        tx,
        reloaded,
        sightingsAtATime,
        onChanges,
      );
      await addRunCounts(tx, reloaded.streamId, [reloaded.runId], {
        read: 0,
        written: 0,
        unchanged: 0,
        removed: ended,
        malformed: 0,
      });
      return ended;
    });
    await nextTurn();
  }
  await database.write('forgetReloadSeen', tx =>
    forgetReloadSeen(tx, reloaded),
  );
}
