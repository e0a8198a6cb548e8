import { Random } from '../../chance';
import { Instant, PersonId } from '../../model';
import { BranchStep } from '../ChangePlan';
import { soonAfter, spreadActs } from './spreadActs';
import { Setting } from './Setting';

/**
 * What is written on a branch before its merge request is opened. All of it is pushed by then: after each commit, or at
 * the end, which may be days after the first one was made.
 */
export function planWriting(
  setting: Setting,
  frame: {
    author: PersonId;
    reviewers: readonly PersonId[];
    startedAt: Instant;
    openedAt: Instant;
    urgent?: boolean;
  },
  random: Random,
): BranchStep[] {
  const { author, reviewers, startedAt, openedAt, urgent } = frame;
  const count = urgent
    ? 1
    : random.pickWeighted([
        [1, 36],
        [2, 28],
        [3, 18],
        [4, 11],
        [6, 5],
        [9, 2],
      ]);
  // The last push has a moment of its own.
  const people = Array.from({ length: count + 1 }, () => author);
  const acts = spreadActs(
    setting,
    { from: startedAt, to: openedAt, people },
    random,
  );
  const often = random.percent(45);
  const steps: BranchStep[] = [];
  acts.slice(0, count).forEach(({ at, by }, i) => {
    const coAuthor =
      reviewers.length > 0 && random.percent(5) ? reviewers[0] : undefined;
    const clockLost = random.perMille(3);
    steps.push({
      kind: 'commit',
      at,
      by,
      ...(coAuthor !== undefined && coAuthor !== by && { coAuthor }),
      ...(clockLost && { clockLost }),
    });
    if (often) {
      const pushedAt = soonAfter(at, acts[i + 1].at, random);
      steps.push({ kind: 'push', at: pushedAt, by });
    }
  });
  const { at, by } = acts[count];
  // Somebody tidies up before others look at it.
  if (random.percent(7)) steps.push({ kind: 'amend', at, by });
  if (random.percent(6)) steps.push({ kind: 'rebase', at, by });
  steps.push({ kind: 'push', at, by });
  return steps;
}
