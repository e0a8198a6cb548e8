import type { ReadDirection } from '@activity-insights/plugin-activity-node';
import type { DueWork } from '../store/streams/readDueWork';

/** How many more streams a replica can read. */
export interface FreeSlots {
  /** In all. */
  free: number;
  /** How many of them may read history: tails must always find a slot soon. */
  backfill: number;
}

/** How many streams to claim of which instance. */
export interface ChosenWork {
  instanceId: number;
  direction: ReadDirection;
  limit: number;
}

/**
 * Shares the free slots out: tails before history, an instance with fewer streams in progress before one with more, then
 * the one whose first stream has been due for longest. So an instance with two thousand due streams and one with three
 * have their turns alternately.
 */
export function chooseWork(
  due: readonly DueWork[],
  slots: FreeSlots,
): ChosenWork[] {
  const chosen = new Map<string, ChosenWork>();
  const inProgress = new Map(due.map(it => [it.instanceId, it.inProgress]));
  let { free, backfill } = slots;
  const left = new Map(due.map(it => [it, it.due]));
  for (const direction of ['tail', 'backfill'] as const) {
    while (free > 0 && (direction === 'tail' || backfill > 0)) {
      const next = due
        .filter(it => it.direction === direction && left.get(it)! > 0)
        .reduce<DueWork | undefined>((best, it) => {
          if (!best) return it;
          const busier =
            inProgress.get(it.instanceId)! - inProgress.get(best.instanceId)!;
          const isFirst =
            busier < 0 || (busier === 0 && it.oldestDueAt < best.oldestDueAt);
          return isFirst ? it : best;
        }, undefined);
      if (!next) break;
      const key = `${direction} ${next.instanceId}`;
      const { instanceId } = next;
      const limit = (chosen.get(key)?.limit ?? 0) + 1;
      chosen.set(key, { instanceId, direction, limit });
      inProgress.set(instanceId, inProgress.get(instanceId)! + 1);
      left.set(next, left.get(next)! - 1);
      free -= 1;
      if (direction === 'backfill') backfill -= 1;
    }
  }
  return [...chosen.values()];
}
