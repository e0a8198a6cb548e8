import { compareText } from '../../workTrees/naturalOrder';
import type { Run } from './ServiceInputs';

/**
 * When a run came to its end, UTC epoch milliseconds. Without an end that is when it was last updated; but what was there and has been
 * followed or taken back was last updated when it left, so for that it is when it was created.
 */
export function momentOf(run: Run): number {
  if (run.finishedAt !== null) return run.finishedAt;
  return run.status === 'inactive' || run.status === 'rolled-back'
    ? run.createdAt
    : run.updatedAt;
}

/** Runs by time, then id. */
export function sortByMoment(runs: readonly Run[]): Run[] {
  return [...runs].sort(
    (a, b) => momentOf(a) - momentOf(b) || compareText(a.id, b.id),
  );
}
