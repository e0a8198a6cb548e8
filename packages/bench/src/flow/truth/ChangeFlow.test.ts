import type {
  ChangeFact,
  ChangeHistory,
  ChangeRow,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import { ChangeFlow } from './ChangeFlow';

const hourMs = 3_600_000;
const start = Date.UTC(2026, 2, 1);
const at = (hour: number) => start + hour * hourMs;
const iso = (hour: number) => new Date(at(hour)).toISOString();

type Kind = 'comment' | 'approved' | 'markedReady';

/** A merge request that was opened by a at 10 and merged at 20, with what others did. */
function flowOf(
  facts: [Kind, string, number][],
  more: Partial<ChangeHistory> = {},
): ChangeFlow {
  const history: ChangeHistory = {
    id: 1,
    iid: 7,
    openedAt: at(10),
    author: 'a',
    sourceBranch: 'tide',
    targetBranch: 'main',
    title: 'Tide',
    description: '',
    draft: false,
    labels: [],
    workItems: [],
    facts: facts.map(
      ([kind, by, hour], id) =>
        ({ id, at: at(hour), by, kind, body: '' } as ChangeFact),
    ),
    ...more,
  };
  const row: ChangeRow = {
    project: 'acme/web',
    id: 1,
    iid: 7,
    author: 'a',
    sourceBranch: 'tide',
    targetBranch: 'main',
    state: 'merged',
    draft: false,
    title: 'Tide',
    openedAt: iso(10),
    updatedAt: iso(20),
    mergedAt: iso(20),
    approvals: [],
    comments: 0,
  };
  return new ChangeFlow({
    row,
    history,
    firstCommitAt: at(4),
    deployedAt: at(26),
    size: 12,
    now: at(100),
    isBot: person => person === 'bot',
  });
}

const hours = (ms: number | null) => (ms === null ? null : ms / hourMs);

describe('ChangeFlow', () => {
  it.each<[string, ChangeFlow, (number | null | boolean)[]]>([
    [
      'is looked at by others',
      flowOf([
        ['comment', 'a', 11],
        ['comment', 'bot', 12],
        ['approved', 'b', 13],
        ['comment', 'c', 21],
      ]),
      [6, 3, 7, 6, 16, 1, false],
    ],
    [
      'is looked at by nobody else in time',
      flowOf([
        ['approved', 'a', 11],
        ['comment', 'c', 21],
      ]),
      [6, null, null, 6, 16, 0, true],
    ],
    [
      'is looked at as a draft, and again',
      flowOf(
        [
          ['comment', 'b', 11],
          ['markedReady', 'a', 14],
          ['comment', 'b', 15],
        ],
        { draft: true },
      ),
      [6, 1, 5, 6, 16, 2, false],
    ],
    [
      'is looked at as a draft only',
      flowOf(
        [
          ['comment', 'b', 11],
          ['markedReady', 'a', 14],
        ],
        { draft: true },
      ),
      [6, 0, 6, 6, 16, 1, false],
    ],
    [
      'is merged as a draft',
      flowOf([['comment', 'b', 11]], { draft: true }),
      [6, null, null, 6, 16, 1, false],
    ],
  ])('tells the stages of one that %s', (_, flow, expected) => {
    expect([
      hours(flow.codingMs),
      hours(flow.pickupMs),
      hours(flow.reviewMs),
      hours(flow.deployMs),
      hours(flow.cycleMs),
      flow.reviews.length,
      flow.isWithoutReview,
    ]).toEqual(expected);
  });
});
