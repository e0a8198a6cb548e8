import type { FlowMetricId } from '@activity-insights/plugin-activity-common';
import type { ChangeFlow } from './ChangeFlow';
import { countOf, spreadOf, type Figure, type Word } from './Figure';
import { isIn, lastMomentOf, type AskedTime } from './itemFigures';

const staleMs = 14 * 86_400_000;

type Teller = (changes: readonly ChangeFlow[], time: AskedTime) => Figure;

/** Metrics of merge requests, each worked out by its definition from all of a scope, without those of bots. */
export const changeFigures: Partial<Record<FlowMetricId, Teller>> = {
  'change-cycle-time': ofMerged(({ cycleMs }) =>
    secondsOf(cycleMs, 'no-commits'),
  ),
  'coding-time': ofMerged(({ codingMs, life }) =>
    secondsOf(
      codingMs,
      life.firstCommitAt === null ? 'no-commits' : 'commit-after-opening',
    ),
  ),
  'pickup-time': ofMerged(each => secondsOf(each.pickupMs, whyNone(each))),
  'review-time': ofMerged(each => secondsOf(each.reviewMs, whyNone(each))),
  'change-throughput': (changes, time) =>
    countOf(mergedIn(changes, time).map(each => ofPeople(each, { value: 1 }))),
  'change-size': ofMerged(({ life: { size } }) =>
    size === null ? 'no-size' : { value: size },
  ),
  'review-depth': ofMerged(({ reviews }) => ({ value: reviews.length })),
  'merged-without-review': (changes, time) => {
    const words = mergedIn(changes, time).map(each =>
      ofPeople(each, { value: each.isWithoutReview ? 1 : 0 }),
    );
    const { n, excluded } = countOf(words);
    const part = words.filter(
      each => typeof each !== 'string' && each.value === 1,
    ).length;
    return { value: n === 0 ? null : part / n, n, excluded };
  },
  'deploy-time': (changes, time) =>
    spreadOf(
      changes
        .filter(({ mergedAt }) => mergedAt !== null)
        .filter(each => isIn(each.life.deployedAt ?? each.mergedAt, time))
        .map(each => {
          const isThere = each.life.deployedAt !== null;
          const why = isThere ? 'deployed-before-merge' : 'not-deployed';
          return ofPeople(each, secondsOf(each.deployMs, why));
        }),
    ),
  'changes-open': (changes, time) =>
    countOf(openAt(changes, time).map(each => ofPeople(each, { value: 1 }))),
  'stale-changes': (changes, time) =>
    countOf(
      openAt(changes, time)
        .filter(({ updatedAt }) => time.now - updatedAt >= staleMs)
        .map(each => ofPeople(each, { value: 1 })),
    ),
};

function ofMerged(judge: (change: ChangeFlow) => Word): Teller {
  return (changes, time) =>
    spreadOf(mergedIn(changes, time).map(each => ofPeople(each, judge(each))));
}

function mergedIn(
  changes: readonly ChangeFlow[],
  time: AskedTime,
): ChangeFlow[] {
  return changes.filter(({ mergedAt }) => isIn(mergedAt, time));
}

/** When it was closed last is what is known of one that was opened again. */
function openAt(changes: readonly ChangeFlow[], time: AskedTime): ChangeFlow[] {
  const at = lastMomentOf(time);
  return changes.filter(
    ({ openedAt, mergedAt, closedAt }) =>
      openedAt <= at && at < (mergedAt ?? closedAt ?? Infinity),
  );
}

function ofPeople({ byBot }: ChangeFlow, word: Word): Word {
  return byBot ? 'bot' : word;
}

function whyNone({ isWithoutReview, life, mergedAt }: ChangeFlow): string {
  if (!isWithoutReview) return 'merged-as-draft';
  const { history, now, isBot } = life;
  const isTooLate = history.facts.some(
    fact =>
      (fact.kind === 'approved' ||
        (fact.kind === 'comment' && !((fact.deletedAt ?? Infinity) < now))) &&
      fact.by !== history.author &&
      !isBot(fact.by) &&
      fact.at < now &&
      fact.at > (mergedAt ?? Infinity),
  );
  return isTooLate ? 'review-after-merge' : 'no-review';
}

function secondsOf(ms: number | null, why: string): Word {
  return ms === null ? why : { value: ms / 1000 };
}
