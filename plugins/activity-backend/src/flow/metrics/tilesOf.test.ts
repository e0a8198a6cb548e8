import {
  flowTileSchema,
  type FlowTile,
} from '@activity-insights/plugin-activity-common';
import { changeTopic, itemTopic } from '../select/FlowTopic';
import type { FlowPeriod } from '../select/Selection';
import {
  changeFact,
  days,
  itemFact,
  periodOf,
} from '../select/__testUtils__/flowFacts';
import { tilesOf } from './tilesOf';

const topic = itemTopic(({ itemId }) => `WEB-${itemId}`);
const answer = { timezone: 'UTC', dataAsOf: null, parameters: {} };

function tilesIn(
  period: FlowPeriod,
  facts: Parameters<typeof tilesOf<ReturnType<typeof itemFact>, never>>[1],
  isCompared = false,
): Map<string, FlowTile> {
  const tiles = tilesOf(topic, facts, { ...answer, period, isCompared });
  return new Map(tiles.map(tile => [tile.id, tile]));
}

// Thursday 5 March to Wednesday 25 March: two whole weeks, from the 9th and from the 16th.
const period = periodOf('2026-03-05', '2026-03-25');
const facts = [
  itemFact(1, { started: '2026-03-05', done: '2026-03-06' }, { estimate: 2 }),
  itemFact(2, { started: '2026-03-07', done: '2026-03-09' }, { estimate: 3 }),
  itemFact(3, { started: '2026-03-10', done: '2026-03-15T23:59' }),
  itemFact(4, { started: '2026-03-10', done: '2026-03-16' }, { estimate: 5 }),
  itemFact(5, { started: '2026-03-20', done: '2026-03-23' }),
  itemFact(6, { started: '2026-03-01' }),
  itemFact(7, { started: '2026-02-10', done: '2026-02-12' }),
  itemFact(8, { started: '2026-02-12', done: '2026-02-13' }, { estimate: 1 }),
];

describe('tiles of work items', () => {
  const tiles = tilesIn(period, facts, true);

  it('counts whole weeks where it tells how many a week', () => {
    expect(tiles.get('throughput')).toMatchObject({
      unit: 'items',
      value: 5,
      n: 5,
      estimate: 10,
      // 2 and 1, and neither the one of the cut week before nor the one of the cut week after.
      perWeek: 1.5,
      trend: [2, 1, 1],
      // 13 February to 5 March: the 12th is too early.
      previous: { value: 1, n: 1, estimate: 1 },
    });
    expect(tiles.get('cycle-time')).not.toHaveProperty('perWeek');
  });

  it('tells a spread with its percentiles, and few in the weeks before', () => {
    // 1, 2, 3, 6 days and 6 days but a minute.
    expect(tiles.get('cycle-time')).toMatchObject({
      unit: 'seconds',
      value: days(6),
      n: 5,
      percentiles: {
        p50: days(3),
        p75: days(6) - 60,
        p85: days(6),
        p95: days(6),
      },
      trend: [null, null, null],
      previous: { value: null, few: [{ key: 'WEB-8', value: days(1) }] },
    });
  });

  it('tells a level at the end of the period and of each week', () => {
    expect(tiles.get('wip')).toMatchObject({
      value: 1,
      // On the 15th 4 and 6; on the 22nd 5 and 6.
      trend: [2, 2, 1],
      previous: { value: 1 },
    });
  });

  it('is what its schema says', () => {
    for (const tile of tiles.values()) {
      expect(flowTileSchema.strict().parse(tile)).toEqual(tile);
    }
  });
});

it('tells nothing of the time before unless it is asked for', () => {
  expect(tilesIn(period, facts).get('throughput')).not.toHaveProperty(
    'previous',
  );
});

it.each([
  // A part of one week.
  [periodOf('2026-03-10', '2026-03-12'), null, [0]],
  // One week, which is not over.
  [periodOf('2026-03-16', '2026-03-23', '2026-03-18'), null, [1]],
  [periodOf('2026-03-16', '2026-03-23'), 1, [1]],
  // A day is over that has just ended.
  [periodOf('2026-03-16', '2026-03-23', '2026-03-23'), 1, [1]],
  // Weeks that have not begun have no place in a trend.
  [periodOf('2026-03-09', '2026-04-06', '2026-03-24'), 1.5, [2, 1, 1]],
  [
    periodOf('2026-01-05', '2026-03-30'),
    7 / 12,
    [...zeros(5), 2, 0, 0, 1, 2, 1, 1],
  ],
  // Twelve weeks at most, although there are thirteen.
  [
    periodOf('2025-12-29', '2026-03-30'),
    7 / 13,
    [...zeros(5), 2, 0, 0, 1, 2, 1, 1],
  ],
])('case %#: throughput per week and its trend', (asked, perWeek, trend) => {
  const tile = tilesIn(asked, facts).get('throughput');
  expect(tile?.perWeek).toBe(perWeek);
  expect(tile?.trend).toEqual(trend);
});

it('compares as many days before, though the clock has changed', () => {
  const week = periodOf('2026-03-30T00:00+02:00', '2026-04-06T00:00+02:00');
  // The week before had 167 hours: it began on 22 March at 23:00 by UTC.
  const before = [
    itemFact(1, { done: '2026-03-22T22:59:59.999' }),
    itemFact(2, { done: '2026-03-22T23:00' }),
    itemFact(3, { done: '2026-03-29T21:59:59.999' }),
    itemFact(4, { done: '2026-03-29T22:00' }),
  ];
  const [, , throughput] = tilesOf(topic, before, {
    ...answer,
    timezone: 'Europe/Berlin',
    period: week,
    isCompared: true,
  });
  expect(throughput).toMatchObject({ value: 1, previous: { value: 2 } });
});

it('tells of changes as well', () => {
  const changes = [
    changeFact(1, { opened: '2026-03-09', merged: '2026-03-10' }),
    changeFact(
      2,
      { opened: '2026-03-09', merged: '2026-03-10' },
      { byBot: true },
    ),
    changeFact(3, { opened: '2026-03-20' }),
  ];
  const aboutChanges = changeTopic(
    ({ changeId }: { changeId: number }) => `web!${changeId}`,
    { withBots: false },
  );
  const tiles = tilesOf(aboutChanges, changes, {
    ...answer,
    period,
    isCompared: false,
  });
  const told = tiles.map(({ id, value, n, perWeek }) => [
    id,
    value,
    n,
    perWeek,
  ]);
  expect(told).toEqual([
    ['change-cycle-time', null, 0, undefined],
    ['coding-time', null, 0, undefined],
    ['pickup-time', null, 0, undefined],
    ['review-time', null, 0, undefined],
    ['deploy-time', null, 0, undefined],
    ['change-throughput', 1, 1, 0.5],
    ['changes-open', 1, 1, undefined],
    ['stale-changes', 0, 0, undefined],
    ['change-size', null, 1, undefined],
    ['review-depth', null, 1, undefined],
    ['merged-without-review', 1, 1, undefined],
  ]);
});

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}
