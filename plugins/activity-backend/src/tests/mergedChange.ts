import type { ChangeFact } from '../flow/facts/ChangeFact';
import type { ChangeHistory, ChangeReview } from '../flow/facts/ChangeHistory';

export const author = { id: 1, person: 'user:default/ada' };

/** By its author from its first commit at 10 on, opened at 20, merged at 60, in production at 75. */
export function mergedChange(more: Partial<ChangeHistory> = {}): ChangeHistory {
  return {
    changeId: 5,
    projectId: 3,
    author,
    byBot: false,
    state: 'merged',
    drafts: [],
    firstCommitAt: 10,
    openedAt: 20,
    mergedAt: 60,
    closedAt: null,
    deployedAt: 75,
    updatedAt: 80,
    additions: 30,
    deletions: 12,
    reviews: [],
    ...more,
  };
}

/** By account 2, which belongs to nobody. */
export function reviewAt(
  at: number,
  more: Partial<ChangeReview> = {},
): ChangeReview {
  return { account: 2, isBot: false, at, ...more };
}

/** coding, pickup, review, deploy, cycle; `-` for null. */
export function stageTimes(fact: ChangeFact): string {
  return [
    fact.codingMs,
    fact.pickupMs,
    fact.reviewMs,
    fact.deployMs,
    fact.cycleMs,
  ]
    .map(each => each ?? '-')
    .join(' ');
}
