import type { ItemFact } from '../facts/ItemFact';
import type { ItemMetricId } from './MetricIds';
import { at, days, itemFact, periodOf, told } from './__testUtils__/flowFacts';
import { selectItems } from './selectItems';

// March in Berlin, which begins in winter time and ends in summer time.
const march = periodOf('2026-03-01T00:00+01:00', '2026-04-01T00:00+02:00');

const finished: ItemFact[] = [
  itemFact(1, {
    created: '2026-03-02T08:00',
    started: '2026-03-03T08:00',
    done: '2026-03-05T20:00',
  }),
  // The first moment of the month counts, the last one before it does not.
  itemFact(2, {
    created: '2026-02-20T23:00',
    started: '2026-02-27T23:00',
    done: '2026-02-28T23:00',
  }),
  itemFact(3, { started: '2026-02-01', done: '2026-02-28T22:59:59.999' }),
  // The last moment counts, the first one after it does not, although it is still March by UTC.
  itemFact(4, {
    created: '2026-03-31T21:59:59.998',
    started: '2026-03-31T21:59:59.998',
    done: '2026-03-31T21:59:59.999',
  }),
  itemFact(5, { started: '2026-03-30', done: '2026-03-31T22:00' }),
  itemFact(
    6,
    { created: '2026-03-10', done: '2026-03-11' },
    { defects: ['skipped-progress'] },
  ),
  itemFact(
    7,
    { created: '2026-03-12', done: '2026-03-12' },
    { defects: ['born-done'], leadMs: null },
  ),
  itemFact(
    8,
    { created: '2026-03-01', started: '2026-03-20', done: '2026-03-15' },
    { defects: ['done-before-start'] },
  ),
  // Reopened: it was done on the 4th as well, and was not done from the 10th to the 12th.
  itemFact(
    9,
    { created: '2026-03-01', started: '2026-03-02', done: '2026-03-12' },
    {
      reopened: 1,
      activeMs: 2 * days(1000),
      waitingMs: 8 * days(1000),
      stages: [
        { from: at('2026-03-01'), stage: 'todo' },
        { from: at('2026-03-02'), stage: 'inProgress' },
        { from: at('2026-03-04'), stage: 'done' },
        { from: at('2026-03-10'), stage: 'inProgress' },
        { from: at('2026-03-12'), stage: 'done' },
      ],
    },
  ),
  itemFact(
    10,
    { created: '2026-03-01', started: '2026-03-02', done: '2026-03-03' },
    { defects: ['unmapped-status'], activeMs: null, waitingMs: null },
  ),
  itemFact(11, { created: '2026-03-01', started: '2026-03-02' }),
  itemFact(12, { created: '2026-03-31T22:00' }),
  // By its source it was done before it was created.
  itemFact(
    13,
    { created: '2026-03-09', done: '2026-03-08' },
    { defects: ['skipped-progress', 'done-before-start'] },
  ),
  itemFact(14, {
    created: '2026-03-05',
    started: '2026-03-06',
    done: '2026-03-06',
  }),
];

const table: [
  ItemMetricId,
  counted: [number, number][],
  excluded: [number, string][],
][] = [
  [
    'cycle-time',
    [
      [1, days(2.5)],
      [2, days(1)],
      [4, 0.001],
      [9, days(10)],
      [10, days(1)],
      [14, 0],
    ],
    [
      [6, 'skipped-progress'],
      [7, 'born-done'],
      [8, 'done-before-start'],
      [13, 'skipped-progress'],
    ],
  ],
  [
    'request-lead-time',
    [
      [1, days(3.5)],
      [2, days(8)],
      [4, 0.001],
      [6, days(1)],
      [8, days(14)],
      [9, days(11)],
      [10, days(2)],
      [14, days(1)],
    ],
    [
      [7, 'born-done'],
      [13, 'done-before-start'],
    ],
  ],
  [
    'flow-efficiency',
    [
      [1, 1],
      [2, 1],
      [4, 1],
      [9, 0.2],
    ],
    [
      [6, 'skipped-progress'],
      [7, 'born-done'],
      [8, 'done-before-start'],
      [10, 'unmapped-status'],
      [13, 'skipped-progress'],
      [14, 'no-duration'],
    ],
  ],
  ['throughput', [1, 2, 4, 6, 7, 8, 9, 10, 13, 14].map(one), []],
  ['velocity', [1, 2, 4, 6, 7, 8, 9, 10, 13, 14].map(one), []],
  ['arrivals', [1, 4, 6, 7, 8, 9, 10, 11, 13, 14].map(one), []],
];

function one(id: number): [number, number] {
  return [id, 1];
}

it.each(table)('%s of finished and arrived items', (metric, ...expected) => {
  const [counted, excluded] = expected;
  const selection = selectItems(metric, finished, march);
  expect(told(selection)).toEqual({ counted, excluded });
});

it('says of each item that is left out why, and what to do about it', () => {
  const { excluded } = selectItems('flow-efficiency', finished, march);
  expect(excluded.map(({ reason }) => reason.message)).toEqual([
    'It was done without having been in progress: move work through a status that counts as progress',
    'It was done when it was created, which tells nothing of how long work takes',
    'It was done, by its source, before it was started or created: correct the date of the resolution at the source',
    'It was in a status of which nobody knows what it counts as: say what it counts as under activity.flow.statuses in the configuration, or by the annotation activity-insights/statuses',
    'It was done without having been in progress: move work through a status that counts as progress',
    'It was started and done at the same moment',
  ]);
});

it('adds up estimates that items have now', () => {
  const done = { started: '2026-03-02', done: '2026-03-03' };
  const facts = [
    itemFact(1, done, { estimate: 3 }),
    itemFact(2, done),
    itemFact(3, done, { estimate: 0 }),
  ];
  const { counted } = selectItems('velocity', facts, march);
  expect(counted.map(({ estimate }) => estimate)).toEqual([3, null, 0]);
});

describe('work in progress', () => {
  // It went back to the backlog, was resumed, done, and reopened.
  const wanderer = itemFact(
    1,
    { created: '2026-03-01', started: '2026-03-02', done: '2026-03-20' },
    {
      stages: [
        { from: at('2026-03-01'), stage: 'todo' },
        { from: at('2026-03-02'), stage: 'inProgress' },
        { from: at('2026-03-04'), stage: 'inProgress' },
        { from: at('2026-03-05'), stage: 'todo' },
        { from: at('2026-03-08'), stage: 'inProgress' },
        { from: at('2026-03-10'), stage: 'done' },
        { from: at('2026-03-15'), stage: 'inProgress' },
        { from: at('2026-03-20'), stage: 'done' },
      ],
    },
  );

  it.each([
    // What happens at the end happens after it.
    ['2026-03-01', undefined],
    ['2026-03-02', undefined],
    ['2026-03-02T00:00:00.001', 0.001],
    ['2026-03-04', days(2)],
    ['2026-03-05', days(3)],
    ['2026-03-05T00:00:00.001', undefined],
    ['2026-03-08', undefined],
    // Age counts from the first start, pauses included.
    ['2026-03-09', days(7)],
    ['2026-03-10', days(8)],
    ['2026-03-12', undefined],
    ['2026-03-20', days(18)],
    ['2026-03-21', undefined],
  ])('at the end of %s', (to, age) => {
    const period = periodOf('2026-02-01', to);
    const isOld = age !== undefined;
    expect(told(selectItems('wip', [wanderer], period))).toEqual({
      counted: isOld ? [[1, 1]] : [],
      excluded: [],
    });
    expect(told(selectItems('work-item-age', [wanderer], period))).toEqual({
      counted: isOld ? [[1, age]] : [],
      excluded: [],
    });
  });

  const open = itemFact(2, { created: '2026-03-01', started: '2026-03-02' });

  it('is judged as of now if the period is not over', () => {
    const period = periodOf('2026-03-01', '2026-04-01', '2026-03-06T12:00');
    expect(told(selectItems('work-item-age', [open], period))).toEqual({
      counted: [[2, days(4.5)]],
      excluded: [],
    });
  });

  it('counts what has just begun', () => {
    const period = periodOf('2026-03-01', '2026-04-01', '2026-03-02');
    const { counted } = selectItems('work-item-age', [open], period);
    expect(counted).toEqual([{ item: open, value: 0 }]);
  });

  it('is nothing in a time that has not begun', () => {
    const period = periodOf('2026-05-01', '2026-06-01', '2026-04-01');
    const nothing = { counted: [], excluded: [] };
    expect(selectItems('wip', [open], period)).toEqual(nothing);
  });

  it('is not what nobody has started', () => {
    const period = periodOf('2026-03-01', '2026-04-01');
    const facts = [itemFact(3, { created: '2026-03-01' })];
    expect(selectItems('wip', facts, period).counted).toEqual([]);
  });
});
