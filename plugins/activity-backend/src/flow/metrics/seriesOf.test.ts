import type {
  FlowMetricId,
  FlowPoint,
} from '@activity-insights/plugin-activity-common';
import { changeTopic, itemTopic, type FlowTopic } from '../select/FlowTopic';
import type { MetricRule } from '../select/MetricRule';
import {
  at,
  changeFact,
  days,
  itemFact,
  periodOf,
} from '../select/__testUtils__/flowFacts';
import { periodsOf } from './periods';
import { seriesOf } from './seriesOf';

const topic = itemTopic(({ itemId }) => `WEB-${itemId}`);

function values(points: readonly FlowPoint[]): (number | null)[] {
  return points.map(({ value }) => value);
}

describe('by day, over the end of winter time in Berlin', () => {
  const period = periodOf('2026-03-28T00:00+01:00', '2026-03-31T00:00+02:00');
  const stretches = periodsOf(period, 'Europe/Berlin', 'day');
  const items = [
    itemFact(1, { started: '2026-03-27', done: '2026-03-28T22:59:59.999' }),
    // Midnight belongs to the day that it begins.
    itemFact(2, { started: '2026-03-27', done: '2026-03-28T23:00' }),
    itemFact(3, { started: '2026-03-27', done: '2026-03-29T21:59:59.999' }),
    itemFact(4, { started: '2026-03-27', done: '2026-03-29T22:00' }),
    itemFact(5, { started: '2026-03-27', done: '2026-03-30T22:00' }),
    itemFact(6, { started: '2026-03-27', done: '2026-03-27T22:59:59.999' }),
    itemFact(7, { started: '2026-03-29T12:00' }),
  ];

  it('counts what was done', () => {
    expect(seriesOf(topic, 'throughput', items, stretches)).toEqual([
      {
        from: '2026-03-27T23:00:00.000Z',
        to: '2026-03-28T23:00:00.000Z',
        partial: false,
        value: 1,
        n: 1,
        estimate: null,
      },
      {
        from: '2026-03-28T23:00:00.000Z',
        to: '2026-03-29T22:00:00.000Z',
        partial: false,
        value: 2,
        n: 2,
        estimate: null,
      },
      {
        from: '2026-03-29T22:00:00.000Z',
        to: '2026-03-30T22:00:00.000Z',
        partial: false,
        value: 1,
        n: 1,
        estimate: null,
      },
    ]);
  });

  it('tells what was in progress at the end of each day', () => {
    // 2 to 5 on Saturday; 4, 5 and 7 on Sunday; 5 and 7 on Monday.
    expect(values(seriesOf(topic, 'wip', items, stretches))).toEqual([4, 3, 2]);
  });

  it('tells how old that was', () => {
    const points = seriesOf(topic, 'work-item-age', items, stretches);
    expect(points.map(({ few }) => few)).toEqual([
      ['WEB-2', 'WEB-3', 'WEB-4', 'WEB-5'].map(key => ({
        key,
        value: 47 * 3600,
      })),
      [
        { key: 'WEB-4', value: 70 * 3600 },
        { key: 'WEB-5', value: 70 * 3600 },
        { key: 'WEB-7', value: 10 * 3600 },
      ],
      [
        { key: 'WEB-5', value: 94 * 3600 },
        { key: 'WEB-7', value: 34 * 3600 },
      ],
    ]);
  });
});

describe('by week', () => {
  // Thursday to Wednesday after the next, as of that Tuesday.
  const period = periodOf('2026-03-05', '2026-03-18', '2026-03-17');
  const stretches = periodsOf(period, 'UTC', 'week');

  it('tells percentiles of the items of each week, and lists few', () => {
    const items = [1, 2, 3, 4, 5, 6].map(id =>
      itemFact(id, { started: `2026-03-0${id}`, done: '2026-03-10' }),
    );
    items.push(itemFact(7, { started: '2026-03-14', done: '2026-03-16' }));
    const points = seriesOf(topic, 'cycle-time', items, stretches);
    expect(points).toMatchObject([
      { value: null, n: 0, partial: true },
      // 4 to 9 days: ranks 3, 5, 6 and 6.
      {
        value: days(9),
        n: 6,
        partial: false,
        percentiles: { p50: days(6), p75: days(8), p85: days(9), p95: days(9) },
      },
      {
        value: null,
        n: 1,
        partial: true,
        few: [{ key: 'WEB-7', value: days(2) }],
      },
    ]);
    expect(points.map(({ reason }) => reason?.code)).toEqual([
      'nothing-finished',
      undefined,
      'too-few',
    ]);
  });

  it('follows an item that goes back and forth', () => {
    const item = itemFact(
      1,
      { created: '2026-03-01', started: '2026-03-01', done: '2026-03-16' },
      {
        stages: [
          { from: at('2026-03-01'), stage: 'inProgress' },
          { from: at('2026-03-04'), stage: 'done' },
          { from: at('2026-03-15'), stage: 'inProgress' },
          { from: at('2026-03-16'), stage: 'done' },
        ],
      },
    );
    // On Sunday the 8th it was done, on Sunday the 15th it was not, and now it is.
    expect(values(seriesOf(topic, 'wip', [item], stretches))).toEqual([
      0, 1, 0,
    ]);
    expect(values(seriesOf(topic, 'throughput', [item], stretches))).toEqual([
      0, 0, 1,
    ]);
  });
});

it('knows nothing of days that have not begun', () => {
  const period = periodOf('2026-03-02', '2026-03-05', '2026-03-03T12:00');
  const stretches = periodsOf(period, 'UTC', 'day');
  const items = [itemFact(1, { started: '2026-03-01' })];
  for (const [metric, today] of [
    ['wip', 1],
    ['throughput', 0],
  ] as const) {
    const points = seriesOf(topic, metric, items, stretches);
    expect(values(points)).toEqual([today, today, null]);
    expect(points[2].reason?.code).toBe('not-yet');
  }
});

it('tells changes that are open, and what is stale as far as it is known', () => {
  const changes = [
    changeFact(1, { opened: '2026-03-01', updated: '2026-03-02' }),
    changeFact(2, { opened: '2026-03-01', updated: '2026-03-17' }),
    changeFact(3, { opened: '2026-03-16', merged: '2026-03-17' }),
  ];
  const aboutChanges = changeTopic(
    ({ changeId }: { changeId: number }) => `${changeId}`,
    { withBots: false },
  );
  const period = periodOf('2026-03-14', '2026-03-18');
  const stretches = periodsOf(period, 'UTC', 'day');
  const told = (metric: 'changes-open' | 'stale-changes') =>
    values(seriesOf(aboutChanges, metric, changes, stretches));
  expect(told('changes-open')).toEqual([2, 2, 3, 2]);
  // At the end of the 14th both were opened 14 days ago; of 2 nobody knows what happened before the 17th.
  expect(told('stale-changes')).toEqual([null, null, 1, 1]);
});

it('looks at each item once, and at each level where it holds', () => {
  const judged = { count: 0 };
  const counting: FlowTopic<ReturnType<typeof itemFact>, FlowMetricId> = {
    ...topic,
    metrics: [],
    ruleOf: metric => {
      const rule = topic.ruleOf(metric === 'wip' ? 'wip' : 'cycle-time');
      return countingRule(rule, judged);
    },
  };
  const stretches = periodsOf(
    periodOf('2026-01-01', '2026-04-01'),
    'UTC',
    'day',
  );
  const items = Array.from({ length: 50 }, (_, id) =>
    itemFact(id, { started: '2026-01-30', done: '2026-02-02T12:00' }),
  );
  seriesOf(counting, 'cycle-time', items, stretches);
  expect(judged.count).toBe(50);
  judged.count = 0;
  seriesOf(counting, 'wip', items, stretches);
  // At the ends of 30 January to 1 February.
  expect(judged.count).toBe(150);
});

function countingRule<T>(
  rule: MetricRule<T>,
  judged: { count: number },
): MetricRule<T> {
  if (rule.kind === 'moment') {
    const judge = (item: T) => {
      judged.count += 1;
      return rule.judge(item);
    };
    return { ...rule, judge };
  }
  const judge = (item: T, moment: number) => {
    judged.count += 1;
    return rule.judge(item, moment);
  };
  return { ...rule, judge };
}
