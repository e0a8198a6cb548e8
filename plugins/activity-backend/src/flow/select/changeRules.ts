import type { ChangeDefect, ChangeFact } from '../facts/ChangeFact';
import { dayMs } from '../../time/durations';
import type { ChangeMetricId } from './MetricIds';
import type { Holding, MetricRule, Verdict } from './MetricRule';
import type { ReasonCode } from './reasons';

/** An open change that nobody has touched for so long is stale. */
export const staleMs = 14 * dayMs;

const commitDefects: readonly ChangeDefect[] = [
  'no-commits',
  'commit-after-opening',
];

/** What every metric of changes takes from a change. */
export const changeRules: Record<ChangeMetricId, MetricRule<ChangeFact>> = {
  'change-cycle-time': merged(fact =>
    seconds(fact.cycleMs, () => defectOf(fact, commitDefects)),
  ),
  'coding-time': merged(fact =>
    seconds(fact.codingMs, () => defectOf(fact, commitDefects)),
  ),
  'pickup-time': merged(fact =>
    seconds(fact.pickupMs, () => whyNoReview(fact)),
  ),
  'review-time': merged(fact =>
    seconds(fact.reviewMs, () => whyNoReview(fact)),
  ),
  'deploy-time': {
    kind: 'moment',
    // What waits for its deployment is looked for among what was merged in the same time.
    momentOf: ({ mergedAt, deployedAt }) =>
      mergedAt === null ? null : deployedAt ?? mergedAt,
    judge: fact => seconds(fact.deployMs, () => whyNoDeployment(fact)),
  },
  'change-throughput': merged(() => ({ value: 1 })),
  'changes-open': {
    kind: 'level',
    holdsDuring: whileOpen,
    judge: () => ({ value: 1 }),
  },
  'stale-changes': { kind: 'level', holdsDuring: whileOpen, judge: staleness },
  'change-size': merged(({ size }) =>
    size === null ? 'no-size' : { value: size },
  ),
  'review-depth': merged(({ reviews }) => ({ value: reviews })),
  'merged-without-review': merged(fact => {
    const part = isMergedWithoutReview(fact) ? 1 : 0;
    return { value: part, share: { part, whole: 1 } };
  }),
};

/** Whether it was merged before any person but its author had commented on it or approved it. */
export function isMergedWithoutReview({
  mergedAt,
  reviews,
}: ChangeFact): boolean {
  return mergedAt !== null && reviews === 0;
}

function merged(judge: (fact: ChangeFact) => Verdict): MetricRule<ChangeFact> {
  return { kind: 'moment', momentOf: fact => fact.mergedAt, judge };
}

function seconds(ms: number | null, why: () => ReasonCode): Verdict {
  return ms === null ? why() : { value: ms / 1000 };
}

/** Once, also if it was closed and opened again: only when it was closed last is known. */
function whileOpen(fact: ChangeFact): Holding[] {
  const { state, openedAt: from, mergedAt, closedAt, updatedAt } = fact;
  if (state === 'open') return [{ from, until: null }];
  return [{ from, until: mergedAt ?? closedAt ?? updatedAt }];
}

/**
 * When a change was touched last is kept as of now only. In the past it is stale if nobody has touched it since, it is not if something
 * is known to have happened shortly before, and otherwise nobody knows.
 */
function staleness(fact: ChangeFact, at: number): Verdict | undefined {
  const touches = [fact.openedAt, fact.readyAt, fact.firstReviewAt].filter(
    touch => touch !== null && touch <= at,
  ) as number[];
  if (fact.updatedAt <= at) touches.push(fact.updatedAt);
  if (at - Math.max(...touches) < staleMs) return undefined;
  return fact.updatedAt <= at ? { value: 1 } : 'touched-since';
}

function whyNoReview(fact: ChangeFact): ReasonCode {
  const relevant: ChangeDefect[] = isMergedWithoutReview(fact)
    ? ['review-after-merge']
    : ['merged-as-draft'];
  const defect = defectOf(fact, relevant);
  const isUnreviewed = defect === 'unknown' && isMergedWithoutReview(fact);
  return isUnreviewed ? 'no-review' : defect;
}

function whyNoDeployment(fact: ChangeFact): ReasonCode {
  return fact.deployedAt === null
    ? 'not-deployed'
    : defectOf(fact, ['deployed-before-merge']);
}

function defectOf(
  { defects }: ChangeFact,
  relevant: readonly ChangeDefect[],
): ReasonCode {
  return defects.find(defect => relevant.includes(defect)) ?? 'unknown';
}
