import { Random } from '../../chance';
import { projectBot } from '../../company';
import { Instant, PersonId } from '../../model';
import { BranchStep, RequestPlan, ReviewStep } from '../ChangePlan';
import { Intent } from './Intents';
import { planReview } from './planReview';
import { planWriting } from './planWriting';
import { soonAfter, spreadActs } from './spreadActs';
import { presentAt, Setting } from './Setting';

/** When a merge request is written, opened and ended: in this order, with a few minutes for each. */
export interface RequestFrame {
  readonly author: PersonId;
  readonly reviewers: readonly PersonId[];
  readonly startedAt: Instant;
  readonly openedAt: Instant;
  /** If it was opened as a draft: when it is marked ready. */
  readonly readyAt?: Instant;
  readonly end?: { readonly kind: 'merged' | 'closed'; readonly at: Instant };
  /** Nobody has time for more than a look. */
  readonly urgent?: boolean;
  readonly resetsApprovals: boolean;
}

/** Nobody comes back any more to what has waited for longer. */
const patienceMs = 12 * 86_400_000;

/** A branch and its merge request: commits, pushes, reviews, approvals, the end. */
export function planRequest(
  setting: Setting,
  frame: RequestFrame,
  random: Random,
): { steps: BranchStep[]; request: RequestPlan } {
  const { author, openedAt, end, readyAt, urgent = false } = frame;
  const { mergeMethod } = setting.service.gitlab;
  const steps = planWriting(setting, frame, random);
  if (readyAt !== undefined) {
    const rest = { ...frame, startedAt: openedAt, openedAt: readyAt };
    steps.push(...planWriting(setting, rest, random));
  }
  const { intents, merger } = planReview(
    { ...frame, mergeMethod, urgent, abandoned: end?.kind !== 'merged' },
    random,
  );
  const from = readyAt ?? openedAt;
  const until = end?.at ?? from + patienceMs;
  const dated = dateIntents(
    setting,
    { from, until, intents: intents.list },
    random,
  );
  steps.push(...dated.steps);
  const { reviews } = dated;
  if (readyAt !== undefined) {
    reviews.push({ kind: 'markedReady', at: readyAt, by: author });
  }
  const measuredAt = openedAt + (5 + random.below(8)) * 60_000;
  if (random.percent(30) && measuredAt < until) {
    const by = projectBot(setting.service);
    reviews.push({ kind: 'comment', topic: 'coverage', at: measuredAt, by });
  }
  if (!end) {
    const by = projectBot(setting.service);
    const at = until + patienceMs;
    reviews.push({ kind: 'comment', topic: 'stale', at, by });
  }
  return {
    steps,
    request: {
      openedAt,
      draft: readyAt !== undefined,
      reviews,
      end: end && {
        kind: end.kind,
        at: end.at,
        by: presentAt(setting, merger, end.at),
        squash: random.percent(15),
      },
    },
  };
}

function dateIntents(
  setting: Setting,
  frame: { from: Instant; until: Instant; intents: readonly Intent[] },
  random: Random,
): { steps: BranchStep[]; reviews: ReviewStep[] } {
  const { from, until, intents } = frame;
  const steps: BranchStep[] = [];
  const reviews: ReviewStep[] = [];
  const people = intents.map(({ by }) => by);
  const acts = spreadActs(setting, { from, to: until, people }, random);
  intents.forEach((intent, i) => {
    const { at, by } = acts[i];
    if (intent.kind === 'work') {
      const pushedAt = soonAfter(at, acts[i + 1]?.at ?? until, random);
      steps.push(
        { ...intent.step, at, by },
        { kind: 'push', at: pushedAt, by },
      );
      return;
    }
    reviews.push(amended({ ...intent.step, at, by }, random));
    const first = reviews[intent.settles ?? -1];
    if (first?.kind === 'comment') {
      reviews[intent.settles ?? -1] = { ...first, resolved: { at, by } };
    }
  });
  return { steps, reviews };
}

/** Some comments are edited, and a few are deleted again. */
function amended(step: ReviewStep, random: Random): ReviewStep {
  if (step.kind !== 'comment') return step;
  const editedAt = random.percent(6)
    ? step.at + 20_000 + random.below(1_200_000)
    : undefined;
  const deletedAt = random.percent(2)
    ? (editedAt ?? step.at) + 60_000 + random.below(1_800_000)
    : undefined;
  return {
    ...step,
    ...(editedAt !== undefined && { editedAt }),
    ...(deletedAt !== undefined && { deletedAt }),
  };
}
