import { Random } from '../../chance';
import { PersonId } from '../../model';
import { Intents } from './Intents';

export interface ReviewFrame {
  readonly author: PersonId;
  /** The best choice first. */
  readonly reviewers: readonly PersonId[];
  readonly mergeMethod: 'merge' | 'squash' | 'rebase';
  /** Pushes of the author take approvals back. */
  readonly resetsApprovals: boolean;
  readonly urgent: boolean;
  readonly abandoned: boolean;
}

/** What happens in a merge request between opening and end. Whoever is to merge it has looked at it last. */
export function planReview(
  frame: ReviewFrame,
  random: Random,
): { intents: Intents; merger: PersonId } {
  const { author, urgent, abandoned } = frame;
  const intents = new Intents();
  const reviewers = frame.reviewers
    .filter(reviewer => reviewer !== author)
    .slice(
      0,
      random.pickWeighted([
        [0, 8],
        [1, 52],
        [2, 40],
      ]),
    );
  planFormalities(intents, author, reviewers, random);
  for (const reviewer of reviewers) {
    if (!urgent || random.percent(30)) {
      planRound(intents, author, reviewer, random);
    }
  }
  if (abandoned) return { intents, merger: author };
  planFreshening(intents, frame, random);
  planApprovals(intents, frame, reviewers, random);
  const approver = reviewers[reviewers.length - 1] ?? author;
  return { intents, merger: random.percent(60) ? author : approver };
}

function planFormalities(
  intents: Intents,
  author: PersonId,
  reviewers: readonly PersonId[],
  random: Random,
): void {
  if (random.percent(25)) {
    intents.review(author, { kind: 'assigned', to: author });
  }
  for (const of of reviewers) {
    if (random.percent(80)) {
      intents.review(author, { kind: 'reviewRequested', of });
    }
  }
  if (random.percent(6)) intents.review(author, { kind: 'retitled' });
  if (random.percent(3)) {
    intents.review(author, { kind: 'markedDraft' });
    intents.review(author, { kind: 'markedReady' });
  }
  if (random.percent(3)) {
    intents.review(author, { kind: 'closed' });
    intents.review(author, { kind: 'reopened' });
  }
}

/** One reviewer's remarks, and what the author makes of them. */
function planRound(
  intents: Intents,
  author: PersonId,
  reviewer: PersonId,
  random: Random,
): void {
  const remarks = random.pickWeighted([
    [0, 30],
    [1, 35],
    [2, 20],
    [3, 10],
    [5, 5],
  ]);
  const threads: number[] = [];
  for (let i = 0; i < remarks; i++) {
    threads.push(
      intents.review(reviewer, { kind: 'comment', topic: 'remark' }),
    );
  }
  if (remarks === 0) return;
  if (random.percent(30)) {
    intents.review(reviewer, { kind: 'comment', topic: 'summary' });
  }
  if (random.percent(22))
    intents.review(reviewer, { kind: 'requestedChanges' });
  if (random.percent(65)) {
    const kind = random.percent(15) ? 'amend' : 'commit';
    const coAuthor = random.percent(8) ? reviewer : undefined;
    intents.work(
      author,
      kind === 'commit' && coAuthor ? { kind, coAuthor } : { kind },
    );
  }
  for (const inReplyTo of threads) {
    if (!random.percent(60)) continue;
    const settles = random.percent(70) ? inReplyTo : undefined;
    const answer = { kind: 'comment', topic: 'answer', inReplyTo } as const;
    intents.review(author, answer, { settles });
    if (random.percent(12)) {
      intents.review(reviewer, { kind: 'comment', topic: 'remark', inReplyTo });
    }
  }
}

/** The target moves on while a merge request waits. */
function planFreshening(
  intents: Intents,
  { author, mergeMethod }: ReviewFrame,
  random: Random,
): void {
  if (mergeMethod === 'rebase' ? random.percent(30) : random.percent(10)) {
    intents.work(author, { kind: 'rebase' });
  } else if (mergeMethod !== 'rebase' && random.percent(18)) {
    intents.work(author, { kind: 'pull' });
  }
}

function planApprovals(
  intents: Intents,
  { author, resetsApprovals }: ReviewFrame,
  reviewers: readonly PersonId[],
  random: Random,
): void {
  const approvers = reviewers.filter(() => random.percent(88));
  for (const approver of approvers) {
    intents.review(approver, { kind: 'approved' });
    if (random.percent(18)) {
      intents.review(approver, { kind: 'comment', topic: 'praise' });
    }
    if (random.percent(5)) {
      intents.review(approver, { kind: 'unapproved' });
      if (random.percent(75)) intents.review(approver, { kind: 'approved' });
    }
  }
  if (approvers.length > 0 && random.percent(9)) {
    intents.work(author, { kind: 'commit' });
    if (resetsApprovals) {
      intents.review(approvers[0], { kind: 'approved' });
    }
  }
}
