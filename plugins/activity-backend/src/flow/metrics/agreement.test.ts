import type { FlowMetricId } from '@activity-insights/plugin-activity-common';
import type { ChangeFact } from '../facts/ChangeFact';
import type { ItemFact } from '../facts/ItemFact';
import { changeTopic, itemTopic, type FlowTopic } from '../select/FlowTopic';
import type { FlowPeriod } from '../select/Selection';
import {
  at,
  changeFact,
  itemFact,
  periodOf,
} from '../select/__testUtils__/flowFacts';
import { select } from '../select/select';
import { createRandom } from '../../tests/createRandom';
import { periodsOf, type CalendarInterval } from './periods';
import { seriesOf } from './seriesOf';
import { tilesOf } from './tilesOf';
import { valueIn } from './valueOf';

const intervals: CalendarInterval[] = ['day', 'week', 'month'];
const begin = at('2026-01-01');
const hourMs = 3_600_000;

// Cut in the middle of days and weeks, over both changes of the clock, and not over yet.
const periods: [zone: string, period: FlowPeriod][] = [
  ['Europe/Berlin', periodOf('2026-03-11T09:30', '2026-05-02T17:00')],
  [
    'Australia/Lord_Howe',
    periodOf('2026-03-20', '2026-04-20', '2026-04-12T03:00'),
  ],
  ['America/St_Johns', periodOf('2026-02-03T03:30', '2026-03-30T02:30')],
];

function randomItems(seed: number): ItemFact[] {
  const random = createRandom(seed);
  return Array.from({ length: 300 }, (_, itemId) => {
    const stages: { from: number; stage: ItemFact['stage'] }[] = [];
    // On whole hours, so that ties and ends of days are met.
    let from = begin + Math.floor(random() * 2400) * hourMs;
    const createdAt = from;
    for (let count = 1 + Math.floor(random() * 6); count > 0; count -= 1) {
      const stage = (['todo', 'inProgress', 'done'] as const)[
        Math.floor(random() * 3)
      ];
      stages.push({ from, stage });
      from += Math.floor(random() * 400) * hourMs;
    }
    const last = stages[stages.length - 1];
    const started = stages.find(({ stage }) => stage === 'inProgress');
    const doneAt = last.stage === 'done' ? last.from : null;
    const startedAt = started?.from ?? null;
    const cycleMs =
      doneAt === null || startedAt === null ? null : doneAt - startedAt;
    const activeMs = cycleMs === null ? null : Math.floor(cycleMs * random());
    const isUnmapped = random() < 0.1;
    const skipped = doneAt !== null && startedAt === null;
    return itemFact(
      itemId,
      {},
      {
        createdAt,
        startedAt,
        doneAt,
        stages,
        stage: last.stage,
        cycleMs,
        leadMs: doneAt === null ? null : doneAt - createdAt,
        activeMs: isUnmapped ? null : activeMs,
        waitingMs: isUnmapped ? null : (cycleMs ?? 0) - (activeMs ?? 0),
        estimate: random() < 0.5 ? null : Math.floor(random() * 8),
        defects: [
          ...(skipped ? ['skipped-progress' as const] : []),
          ...(isUnmapped ? ['unmapped-status' as const] : []),
        ],
      },
    );
  });
}

function randomChanges(seed: number): ChangeFact[] {
  const random = createRandom(seed);
  const after = (from: number | null, share: number) =>
    from !== null && random() < share
      ? from + Math.floor(random() * 200) * hourMs
      : null;
  return Array.from({ length: 300 }, (_, changeId) => {
    const firstCommitAt = begin + Math.floor(random() * 2400) * hourMs;
    const openedAt = firstCommitAt + Math.floor(random() * 100) * hourMs;
    const firstReviewAt = after(openedAt, 0.7);
    const mergedAt = after(firstReviewAt ?? openedAt, 0.7);
    const deployedAt = after(mergedAt, 0.7);
    const span = (from: number | null, to: number | null) =>
      from === null || to === null ? null : to - from;
    return changeFact(
      changeId,
      {},
      {
        byBot: random() < 0.2,
        state: mergedAt === null ? 'open' : 'merged',
        firstCommitAt,
        openedAt,
        readyAt: openedAt,
        firstReviewAt,
        mergedAt,
        deployedAt,
        updatedAt: mergedAt ?? firstReviewAt ?? openedAt,
        codingMs: span(firstCommitAt, openedAt),
        pickupMs: span(openedAt, firstReviewAt),
        reviewMs: span(firstReviewAt, mergedAt),
        deployMs: span(mergedAt, deployedAt),
        cycleMs: span(firstCommitAt, mergedAt),
        size: Math.floor(random() * 50),
        reviews: firstReviewAt === null ? 0 : 1,
      },
    );
  });
}

describe('of work items', () => {
  const topic = itemTopic(({ itemId }: ItemFact) => `${itemId}`);
  describeAgreement(topic, randomItems(7));
});

describe('of changes', () => {
  const options = { withBots: false };
  const topic = changeTopic(
    ({ changeId }: ChangeFact) => `${changeId}`,
    options,
  );
  describeAgreement(topic, randomChanges(8));
});

function describeAgreement<T, Id extends FlowMetricId>(
  topic: FlowTopic<T, Id>,
  facts: readonly T[],
): void {
  describe.each(periods)('in %s', (timezone, period) => {
    const tiles = tilesOf(topic, facts, {
      timezone,
      dataAsOf: null,
      parameters: {},
      period,
      isCompared: true,
    });
    const tileOf = (metric: Id) => tiles.find(({ id }) => id === metric);

    it('there is something to compare', () => {
      expect(tiles.map(({ id }) => id)).toEqual(topic.metrics);
      const numbers = tiles.filter(({ value }) => (value ?? 0) > 0);
      expect(numbers.length).toBeGreaterThan(topic.metrics.length - 3);
    });

    it.each([...topic.metrics])('the tile of %s tells its list', metric => {
      const selection = select(topic.ruleOf(metric), facts, period);
      const tile = tileOf(metric);
      expect(tile).toMatchObject(valueIn(topic, metric, selection, period));
      expect(tile?.explain.n).toBe(selection.counted.length);
      const excluded = tile?.explain.excluded.map(({ count }) => count) ?? [];
      expect(sumOf(excluded)).toBe(selection.excluded.length);
    });

    it.each([...topic.metrics])('points of %s tell their lists', metric => {
      const rule = topic.ruleOf(metric);
      const tile = tileOf(metric);
      for (const interval of intervals) {
        const stretches = periodsOf(period, timezone, interval);
        const points = seriesOf(topic, metric, facts, stretches);
        const alone = stretches.map(stretch => ({
          from: new Date(stretch.from).toISOString(),
          to: new Date(stretch.to).toISOString(),
          partial: stretch.partial,
          ...valueIn(topic, metric, select(rule, facts, stretch), stretch),
        }));
        expect(points).toEqual(alone);
        const last = points
          .filter(({ reason }) => reason?.code !== 'not-yet')
          .at(-1);
        const n =
          rule.kind === 'moment' ? sumOf(points.map(it => it.n)) : last?.n;
        expect(n).toBe(tile?.n);
      }
    });
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
