import type { ChangeMetricId } from './MetricIds';
import { changeFact, days, periodOf, told } from './__testUtils__/flowFacts';
import { selectChanges } from './selectChanges';

const hour = 3600;
const march = periodOf('2026-03-01', '2026-04-01');
const humans = { withBots: false };

const changes = [
  changeFact(1, {
    firstCommit: '2026-03-01T06:00',
    opened: '2026-03-02T06:00',
    firstReview: '2026-03-02T10:00',
    merged: '2026-03-03T10:00',
    deployed: '2026-03-05T10:00',
  }),
  // Merged with the first moment of the month, and with the last before it.
  changeFact(2, { opened: '2026-02-27', merged: '2026-03-01' }, { size: null }),
  changeFact(3, {
    opened: '2026-02-27',
    merged: '2026-02-28T23:59:59.999',
    deployed: '2026-03-01T00:00',
  }),
  changeFact(4, { opened: '2026-03-27', merged: '2026-04-01' }),
  changeFact(
    5,
    { firstCommit: '2026-03-09', opened: '2026-03-08', merged: '2026-03-10' },
    { defects: ['commit-after-opening', 'review-after-merge'] },
  ),
  changeFact(
    6,
    { opened: '2026-03-10', merged: '2026-03-12', deployed: '2026-03-11' },
    {
      reviews: 2,
      readyAt: null,
      defects: ['no-commits', 'merged-as-draft', 'deployed-before-merge'],
    },
  ),
  changeFact(
    7,
    { firstCommit: '2026-03-13', opened: '2026-03-14', merged: '2026-03-15' },
    { byBot: true },
  ),
  changeFact(8, { opened: '2026-03-16', closed: '2026-03-17' }),
  changeFact(9, { opened: '2026-03-18' }),
  // A commit of it is in production although it was never merged.
  changeFact(10, {
    opened: '2026-03-18',
    closed: '2026-03-20',
    deployed: '2026-03-19',
  }),
].map(fact =>
  [2, 4].includes(fact.changeId)
    ? { ...fact, defects: ['no-commits' as const] }
    : fact,
);

const table: [
  ChangeMetricId,
  counted: [number, number][],
  excluded: [number, string][],
][] = [
  [
    'change-cycle-time',
    [
      [1, 52 * hour],
      [5, 24 * hour],
    ],
    [
      [2, 'no-commits'],
      [6, 'no-commits'],
      [7, 'bot'],
    ],
  ],
  [
    'coding-time',
    [[1, 24 * hour]],
    [
      [2, 'no-commits'],
      [5, 'commit-after-opening'],
      [6, 'no-commits'],
      [7, 'bot'],
    ],
  ],
  [
    'pickup-time',
    [[1, 4 * hour]],
    [
      [2, 'no-review'],
      [5, 'review-after-merge'],
      [6, 'merged-as-draft'],
      [7, 'bot'],
    ],
  ],
  [
    'review-time',
    [[1, 24 * hour]],
    [
      [2, 'no-review'],
      [5, 'review-after-merge'],
      [6, 'merged-as-draft'],
      [7, 'bot'],
    ],
  ],
  [
    'deploy-time',
    [
      [1, 48 * hour],
      // Merged before the month.
      [3, 0.001],
    ],
    [
      [2, 'not-deployed'],
      [5, 'not-deployed'],
      [6, 'deployed-before-merge'],
      [7, 'bot'],
    ],
  ],
  [
    'change-throughput',
    [
      [1, 1],
      [2, 1],
      [5, 1],
      [6, 1],
    ],
    [[7, 'bot']],
  ],
  [
    'change-size',
    [
      [1, 10],
      [5, 10],
      [6, 10],
    ],
    [
      [2, 'no-size'],
      [7, 'bot'],
    ],
  ],
  [
    'review-depth',
    [
      [1, 1],
      [2, 0],
      [5, 0],
      [6, 2],
    ],
    [[7, 'bot']],
  ],
  [
    'merged-without-review',
    [
      [1, 0],
      [2, 1],
      [5, 1],
      [6, 0],
    ],
    [[7, 'bot']],
  ],
  // At the end of March 4 is still open, and 9.
  [
    'changes-open',
    [
      [4, 1],
      [9, 1],
    ],
    [],
  ],
];

it.each(table)('%s', (metric, counted, excluded) => {
  const selection = selectChanges(metric, changes, march, humans);
  expect(told(selection)).toEqual({ counted, excluded });
});

it('counts changes of bots if they are asked for', () => {
  const selection = selectChanges('coding-time', changes, march, {
    withBots: true,
  });
  expect(told(selection).counted).toEqual([
    [1, days(1)],
    [7, days(1)],
  ]);
});

describe('changes-open', () => {
  const merged = changeFact(1, { opened: '2026-03-02', merged: '2026-03-05' });
  const closed = changeFact(2, { opened: '2026-03-03', closed: '2026-03-04' });
  const reopened = changeFact(
    3,
    { opened: '2026-03-03', closed: '2026-03-04' },
    { state: 'open' },
  );
  // Nobody knows when: at the latest when it was touched last.
  const lost = changeFact(
    4,
    { opened: '2026-03-03', updated: '2026-03-06' },
    { state: 'closed' },
  );
  const bot = changeFact(5, { opened: '2026-03-03' }, { byBot: true });
  const facts = [merged, closed, reopened, lost, bot];

  it.each([
    ['2026-03-02', [], []],
    ['2026-03-02T00:01', [1], []],
    ['2026-03-04', [1, 2, 3, 4], [5]],
    ['2026-03-04T00:01', [1, 3, 4], [5]],
    ['2026-03-05', [1, 3, 4], [5]],
    ['2026-03-05T00:01', [3, 4], [5]],
    ['2026-03-07', [3], [5]],
  ])('at the end of %s', (to, open, bots) => {
    const period = periodOf('2026-02-01', to);
    const selection = selectChanges('changes-open', facts, period, humans);
    expect(told(selection)).toEqual({
      counted: open.map(id => [id, 1]),
      excluded: bots.map(id => [id, 'bot']),
    });
  });
});

describe('stale-changes', () => {
  const opened = '2026-03-01';

  it.each([
    // 14 days untouched on the minute, and a minute less.
    [changeFact(1, { opened, updated: '2026-03-17' }), [[1, 1]], []],
    [changeFact(2, { opened, updated: '2026-03-17T00:01' }), [], []],
    // It was touched after that time: whether also shortly before is not kept, unless something else tells.
    [
      changeFact(3, { opened, updated: '2026-04-20' }),
      [],
      [[3, 'touched-since']],
    ],
    [
      changeFact(4, {
        opened,
        firstReview: '2026-03-30',
        updated: '2026-04-20',
      }),
      [],
      [],
    ],
    [changeFact(5, { opened: '2026-03-20', updated: '2026-04-20' }), [], []],
    [changeFact(6, { opened, merged: '2026-03-30' }), [], []],
    [
      changeFact(7, { opened, updated: opened }, { byBot: true }),
      [],
      [[7, 'bot']],
    ],
    // A draft becomes stale as well.
    [
      changeFact(8, { opened, updated: opened }, { readyAt: null }),
      [[8, 1]],
      [],
    ],
  ])('case %#', (fact, counted, excluded) => {
    const period = periodOf('2026-03-01', '2026-03-31');
    const selection = selectChanges('stale-changes', [fact], period, humans);
    expect(told(selection)).toEqual({ counted, excluded });
  });

  it('is judged as of now if the period is not over', () => {
    const period = periodOf('2026-03-01', '2026-03-31', '2026-03-10');
    const fact = changeFact(1, { opened, updated: opened });
    const { counted } = selectChanges('stale-changes', [fact], period, humans);
    expect(counted).toEqual([]);
  });
});
