import type { ChangeFact } from '../../../flow/facts/ChangeFact';

/**
 * Whether a change was over before what is kept of events begins, and is over just so still. Nobody could tell any more who has looked
 * at it: computed anew, it would look as if it had been merged without a review.
 *
 * @param before - what was found out when its events were there
 * @param now - what would be found out today
 * @param retainedFrom - UTC epoch milliseconds; null if everything is kept
 */
export function isBeforeRetention(
  before: ChangeFact,
  now: ChangeFact,
  retainedFrom: number | null,
): boolean {
  const endedAt = endOf(before);
  return (
    retainedFrom !== null &&
    endedAt !== null &&
    endedAt < retainedFrom &&
    endOf(now) === endedAt
  );
}

function endOf({ state, mergedAt, closedAt }: ChangeFact): number | null {
  return state === 'open' ? null : mergedAt ?? closedAt;
}
