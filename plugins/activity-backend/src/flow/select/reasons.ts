import type { FlowReason } from '@activity-insights/plugin-activity-common';

interface ReasonWords {
  one: string;
  many: string;
  /** What to do about it. */
  step?: string;
}

const mapStatuses =
  'say what it counts as under activity.flow.statuses in the configuration, or by the annotation activity-insights/statuses';

/** Why something is left out, as what follows "1 work item" and "2 work items". */
const words = {
  'born-done': {
    one: 'was done when it was created, which tells nothing of how long work takes',
    many: 'were done when they were created, which tells nothing of how long work takes',
  },
  'skipped-progress': {
    one: 'was done without having been in progress',
    many: 'were done without having been in progress',
    step: 'move work through a status that counts as progress',
  },
  'done-before-start': {
    one: 'was done, by its source, before it was started or created',
    many: 'were done, by their source, before they were started or created',
    step: 'correct the date of the resolution at the source',
  },
  'unmapped-status': {
    one: 'was in a status of which nobody knows what it counts as',
    many: 'were in a status of which nobody knows what it counts as',
    step: mapStatuses,
  },
  'no-duration': {
    one: 'was started and done at the same moment',
    many: 'were started and done at the same moment',
  },
  unknown: {
    one: 'has no such number',
    many: 'have no such number',
  },
  bot: {
    one: 'was made by a bot',
    many: 'were made by bots',
    step: 'ask with include=bots to count them',
  },
  'no-commits': {
    one: 'has no commit of which it is known when it was made',
    many: 'have no commit of which it is known when it was made',
  },
  'commit-after-opening': {
    one: 'has a first commit that is younger than the change, as after a rebase',
    many: 'have a first commit that is younger than the change, as after a rebase',
  },
  'no-review': {
    one: 'was merged without a review',
    many: 'were merged without a review',
  },
  'merged-as-draft': {
    one: 'was merged while it was a draft, so nobody knows since when it could be reviewed',
    many: 'were merged while they were drafts, so nobody knows since when they could be reviewed',
  },
  'review-after-merge': {
    one: 'was reviewed only after it was merged',
    many: 'were reviewed only after they were merged',
  },
  'not-deployed': {
    one: 'was merged and has not been seen in production',
    many: 'were merged and have not been seen in production',
    step: 'see whether deployments to production are harvested',
  },
  'deployed-before-merge': {
    one: 'was in production before it was merged',
    many: 'were in production before they were merged',
  },
  'no-size': {
    one: 'has no known size',
    many: 'have no known size',
  },
  'touched-since': {
    one: 'was touched after that time, and it is not kept how long nobody had touched it by then',
    many: 'were touched after that time, and it is not kept how long nobody had touched them by then',
  },
} satisfies Record<string, ReasonWords>;

/** Why something is left out of a number. */
export type ReasonCode = keyof typeof words;

/** There are as many as there are codes, and thousands of items that need them. */
const singular = new Map<ReasonCode, FlowReason>();

/** Why one item is left out, in words about it. */
export function reasonOf(code: ReasonCode): FlowReason {
  const found = singular.get(code);
  if (found) return found;
  const made = { code, message: sentence('It', words[code], 1) };
  singular.set(code, made);
  return made;
}

/**
 * Why so many are left out.
 *
 * @param code - of a reason; any other is told in general words
 * @param noun - what they are, of one and of several
 */
export function reasonOfMany(
  code: string,
  count: number,
  noun: readonly [one: string, many: string],
): FlowReason {
  const known = isReasonCode(code) ? words[code] : words.unknown;
  const subject = `${count} ${count === 1 ? noun[0] : noun[1]}`;
  return { code, message: sentence(subject, known, count) };
}

function sentence(
  subject: string,
  { one, many, step }: ReasonWords,
  count: number,
): string {
  const fact = `${subject} ${count === 1 ? one : many}`;
  return step ? `${fact}: ${step}` : fact;
}

function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(words, code);
}
