import type { ChangeDefect, ChangeFact } from './ChangeFact';
import type { ChangeHistory } from './ChangeHistory';
import { elapsed } from './elapsed';
import { readyAtOf } from './readyAtOf';
import { reviewsOf } from './reviewsOf';

/**
 * How a change has flowed, stage by stage: coding until it was opened, pickup until somebody else looked at it, review until it was
 * merged, deploy until it was in production. A stage without its beginning or its end is unknown.
 *
 * Pickup begins when the change could be reviewed, and reviews before that stop no clock. If there are only such, nobody had to wait:
 * pickup is 0 and review begins when the change was ready; `firstReviewAt` stays null.
 */
export function changeFactOf(history: ChangeHistory): ChangeFact {
  const { changeId, projectId, author, byBot, state } = history;
  const { firstCommitAt, openedAt, mergedAt, closedAt } = history;
  const { deployedAt, updatedAt, additions, deletions } = history;
  const { inTime, reviewers, isTooLate } = reviewsOf(history);
  const readyAt = readyAtOf(history);
  const firstReviewAt =
    inTime.find(({ at }) => readyAt !== null && at >= readyAt)?.at ?? null;
  const pickedUpAt = firstReviewAt ?? (inTime.length > 0 ? readyAt : null);

  const defects: Record<ChangeDefect, boolean> = {
    'no-commits': firstCommitAt === null,
    'commit-after-opening': firstCommitAt !== null && firstCommitAt > openedAt,
    'merged-as-draft': mergedAt !== null && readyAt === null,
    'review-after-merge': isTooLate,
    'deployed-before-merge':
      mergedAt !== null && deployedAt !== null && deployedAt < mergedAt,
  };
  return {
    changeId,
    projectId,
    authorId: author?.id ?? null,
    byBot,
    state,
    firstCommitAt,
    openedAt,
    readyAt,
    firstReviewAt,
    mergedAt,
    closedAt,
    deployedAt,
    updatedAt,
    codingMs: elapsed(firstCommitAt, openedAt),
    pickupMs: elapsed(readyAt, pickedUpAt),
    reviewMs: elapsed(pickedUpAt, mergedAt),
    deployMs: elapsed(mergedAt, deployedAt),
    cycleMs: elapsed(firstCommitAt, mergedAt),
    size:
      additions === null || deletions === null ? null : additions + deletions,
    reviews: inTime.length,
    reviewers,
    defects: (Object.keys(defects) as ChangeDefect[]).filter(it => defects[it]),
  };
}
