import type { FlowChange } from '@activity-insights/plugin-activity-common';
import type { GitlabOnStage, SentChange } from './answerAsGitlab';

/** What flow has to say of a merge request: worked out by hand. */
export interface ExpectedChange
  extends Partial<
    Pick<FlowChange, 'readyAt' | 'firstReviewAt' | 'size' | 'reviewers'>
  > {
  codingHours: number | null;
  pickupHours: number | null;
  reviewHours: number | null;
  deployHours: number | null;
  cycleHours: number | null;
  reviews: number;
  mergedWithoutReview: boolean;
}

/** A merge request, and what is expected of it. */
export interface ChangeCase {
  about: string;
  sent: SentChange;
  expected: ExpectedChange;
}

const mira = { id: 31, username: 'mira.f', name: 'Mira Fjord' };
const jon = { id: 32, username: 'jon', name: 'Jon Quay' };
const nadia = { id: 33, username: 'nadia', name: 'Nadia Pier' };
const bot = { id: 40, username: 'project_7_bot_1a2b3c', name: 'Review Robot' };

const march = (day: number, time = '09:00') =>
  `2026-03-0${day}T${time}:00.000Z`;

const sha = (digit: string) => digit.repeat(40);

interface Sketch {
  iid: number;
  title?: string;
  draft?: boolean;
  merged: string | null;
  notes?: [at: string, by: object, body: string, isComment?: boolean][];
  firstCommit?: string;
  commits?: object[];
  approvedBy?: object[];
  squash?: string;
  stateEvents?: object[];
}

/** A merge request of Mira's that was opened on 2 March at 9:00. */
function sentChange(sketch: Sketch): SentChange {
  const { iid, title = `Change ${iid}`, merged, notes = [] } = sketch;
  const { firstCommit = march(1, '21:00'), squash = null } = sketch;
  return {
    change: {
      id: 500 + iid,
      iid,
      project_id: 7,
      title,
      state: 'merged',
      created_at: march(2),
      updated_at: march(9),
      merged_at: merged,
      merge_user: jon,
      closed_at: null,
      author: mira,
      reviewers: [],
      labels: [],
      draft: sketch.draft ?? false,
      source_branch: `branch-${iid}`,
      target_branch: 'main',
      sha: sha(`${iid % 10}`),
      merge_commit_sha: null,
      squash_commit_sha: squash,
      web_url: `https://gitlab.example/acme/web/-/merge_requests/${iid}`,
    },
    notes: notes.map(([at, author, body, isComment = false], index) => ({
      id: iid * 100 + index,
      author,
      body,
      system: !isComment,
      created_at: at,
      noteable_type: 'MergeRequest',
    })),
    stateEvents: sketch.stateEvents ?? [],
    commits: sketch.commits ?? [
      { id: sha(`${iid % 10}`), authored_date: firstCommit },
    ],
    approvedBy: sketch.approvedBy ?? [],
  };
}

/** Coding takes 12 hours where nothing else is said: from 1 March, 21:00, to 2 March, 9:00. */
export const realChanges: readonly ChangeCase[] = [
  {
    about: 'was a draft by its title, as old servers note it',
    sent: sentChange({
      iid: 1,
      title: 'Berths by tide',
      merged: march(3, '12:00'),
      // In India, where it is half past two in the morning: 21:00 UTC.
      firstCommit: '2026-03-02T02:30:00.000+05:30',
      notes: [
        [march(2, '11:00'), jon, 'What about the ebb?', true],
        [
          march(2, '15:00'),
          mira,
          'changed title from **{-Draft: -}Berths by tide** to **Berths by tide**',
        ],
        [march(3), jon, 'Now it floats', true],
      ],
    }),
    expected: {
      readyAt: march(2, '15:00'),
      firstReviewAt: march(3),
      codingHours: 12,
      pickupHours: 18,
      reviewHours: 3,
      deployHours: 6,
      cycleHours: 39,
      reviews: 2,
      reviewers: 1,
      mergedWithoutReview: false,
    },
  },
  {
    about: 'was approved by a robot alone',
    sent: sentChange({
      iid: 2,
      merged: march(2, '12:00'),
      notes: [
        [march(2, '10:00'), bot, 'approved this merge request'],
        [march(2, '10:01'), bot, 'No findings', true],
      ],
      approvedBy: [bot],
    }),
    expected: {
      codingHours: 12,
      pickupHours: null,
      reviewHours: null,
      deployHours: null,
      cycleHours: 15,
      reviews: 0,
      mergedWithoutReview: true,
    },
  },
  {
    about: 'was approved, and the approval was taken back',
    sent: sentChange({
      iid: 3,
      merged: march(2, '13:00'),
      notes: [
        [march(2, '11:00'), jon, 'approved this merge request'],
        [march(2, '12:00'), jon, 'unapproved this merge request'],
      ],
    }),
    expected: {
      firstReviewAt: march(2, '11:00'),
      codingHours: 12,
      pickupHours: 2,
      reviewHours: 2,
      deployHours: null,
      cycleHours: 16,
      reviews: 1,
      mergedWithoutReview: false,
    },
  },
  {
    about: 'was rebased with new dates after it had been opened',
    sent: sentChange({
      iid: 4,
      merged: march(4),
      firstCommit: march(3),
      notes: [
        [march(3), mira, 'added 2 commits\n\n<ul><li>1a2b3c4d</li></ul>'],
        [march(3, '12:00'), jon, 'Better', true],
      ],
    }),
    expected: {
      codingHours: null,
      pickupHours: 27,
      reviewHours: 21,
      deployHours: null,
      cycleHours: 24,
      reviews: 1,
      mergedWithoutReview: false,
    },
  },
  {
    about: 'was squashed and merged without a word',
    sent: sentChange({
      iid: 5,
      merged: march(2, '10:00'),
      squash: sha('c'),
      commits: [
        { id: sha('a'), authored_date: march(2, '08:00') },
        { id: sha('b'), authored_date: march(1, '09:00') },
      ],
    }),
    expected: {
      size: 42,
      codingHours: 24,
      pickupHours: null,
      reviewHours: null,
      deployHours: null,
      cycleHours: 25,
      reviews: 0,
      mergedWithoutReview: true,
    },
  },
  {
    about: 'was reviewed by its own author alone',
    sent: sentChange({
      iid: 6,
      merged: march(2, '18:00'),
      notes: [
        [march(2, '10:00'), mira, 'Looks good to me', true],
        [march(2, '11:00'), mira, 'approved this merge request'],
      ],
      approvedBy: [mira],
    }),
    expected: {
      codingHours: 12,
      pickupHours: null,
      reviewHours: null,
      deployHours: null,
      cycleHours: 21,
      reviews: 0,
      mergedWithoutReview: true,
    },
  },
  {
    about: 'does not say itself when it was merged, and was looked at later on',
    sent: sentChange({
      iid: 7,
      merged: null,
      stateEvents: [
        {
          id: 71,
          user: jon,
          created_at: march(2, '15:00'),
          state: 'merged',
        },
      ],
      notes: [[march(4), jon, 'Late, but nice', true]],
    }),
    expected: {
      codingHours: 12,
      pickupHours: null,
      reviewHours: null,
      deployHours: null,
      cycleHours: 18,
      reviews: 0,
      mergedWithoutReview: true,
    },
  },
  {
    about: 'was looked at while it was a draft only',
    sent: sentChange({
      iid: 8,
      merged: march(2, '20:00'),
      notes: [
        [march(2, '10:00'), jon, 'I like the direction', true],
        [march(2, '16:00'), mira, 'marked this merge request as **ready**'],
      ],
    }),
    expected: {
      readyAt: march(2, '16:00'),
      firstReviewAt: null,
      codingHours: 12,
      pickupHours: 0,
      reviewHours: 4,
      deployHours: null,
      cycleHours: 23,
      reviews: 1,
      mergedWithoutReview: false,
    },
  },
  {
    about:
      'has no commits any more, and was a draft for a while after it had been looked at',
    sent: sentChange({
      iid: 9,
      merged: march(3),
      commits: [],
      notes: [
        [march(2, '10:00'), jon, 'Why so many cranes?', true],
        [march(2, '11:00'), mira, 'marked this merge request as **draft**'],
        [march(2, '12:00'), nadia, 'On holiday, but: why?', true],
        [march(2, '23:00'), mira, 'marked this merge request as **ready**'],
        [march(3, '08:00'), jon, 'approved this merge request'],
      ],
      approvedBy: [jon],
    }),
    expected: {
      readyAt: march(2),
      firstReviewAt: march(2, '10:00'),
      codingHours: null,
      pickupHours: 1,
      reviewHours: 23,
      deployHours: null,
      cycleHours: null,
      reviews: 3,
      reviewers: 2,
      mergedWithoutReview: false,
    },
  },
  {
    about: 'was in production before it was merged',
    sent: sentChange({
      iid: 10,
      merged: march(5),
      notes: [[march(5, '08:00'), nadia, 'It works already', true]],
    }),
    expected: {
      codingHours: 12,
      pickupHours: 71,
      reviewHours: 1,
      deployHours: null,
      cycleHours: 84,
      reviews: 1,
      mergedWithoutReview: false,
    },
  },
];

const deployment = (id: number, environment: string, finishedAt: string) => ({
  id,
  iid: id,
  ref: 'main',
  sha: sha('d'),
  status: 'success',
  created_at: finishedAt,
  updated_at: march(9),
  user: jon,
  environment: { id: 1, name: environment },
  deployable: { id, finished_at: finishedAt },
});

/** The first of them came to staging first, and to production twice. */
export const gitlab: GitlabOnStage = {
  changes: realChanges.map(({ sent }) => sent),
  deployments: [
    {
      deployment: deployment(1, 'staging', march(3, '13:00')),
      brought: [{ id: 501, iid: 1 }],
    },
    {
      deployment: deployment(2, 'production', march(3, '18:00')),
      brought: [{ id: 501, iid: 1 }],
    },
    {
      deployment: deployment(3, 'production', march(4, '18:00')),
      brought: [
        { id: 501, iid: 1 },
        { id: 510, iid: 10 },
      ],
    },
  ],
  commits: {
    [sha('c')]: {
      id: sha('c'),
      author_name: 'Mira Fjord',
      author_email: 'mira@example.com',
      authored_date: march(2, '10:00'),
      stats: { additions: 30, deletions: 12, total: 42 },
    },
  },
};
