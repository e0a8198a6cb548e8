import type { FlowMetricId } from '@activity-insights/plugin-activity-common';
import { itemTopic } from '../select/FlowTopic';
import type { Counted, Selection } from '../select/Selection';
import { at, itemFact } from '../select/__testUtils__/flowFacts';
import { reasonOf, type ReasonCode } from '../select/reasons';
import { valueIn, valueOf } from './valueOf';

function keyOf(item: number): string {
  return `WEB-${item}`;
}

/** Of items that are called by their place, from 1. */
function selectionOf(
  counted: readonly Omit<Counted<number>, 'item'>[],
  excluded: readonly ReasonCode[] = [],
): Selection<number> {
  return {
    counted: counted.map((each, index) => ({ item: index + 1, ...each })),
    excluded: excluded.map(code => ({ item: 0, reason: reasonOf(code) })),
  };
}

function valuesOf(
  values: readonly number[],
  excluded: readonly ReasonCode[] = [],
): Selection<number> {
  return selectionOf(
    values.map(value => ({ value })),
    excluded,
  );
}

function valueFor(metric: FlowMetricId, selection: Selection<number>) {
  return valueOf(metric, selection, keyOf);
}

const noPercentiles = { p50: null, p75: null, p85: null, p95: null };

describe('a spread', () => {
  it('is the 85th percentile of five and more', () => {
    expect(valueFor('cycle-time', valuesOf([5, 1, 4, 2, 3]))).toEqual({
      value: 5,
      n: 5,
      percentiles: { p50: 3, p75: 4, p85: 5, p95: 5 },
    });
    expect(valueFor('change-size', valuesOf([9, 9, 9, 9, 9, 1]))).toEqual({
      value: 9,
      n: 6,
      percentiles: { p50: 9, p75: 9, p85: 9, p95: 9 },
    });
  });

  it.each([
    [[7], 'there is only 1 work item: it is listed'],
    [[0, 0], 'there are only 2: they are listed'],
    [[3, 2, 1], 'there are only 3: they are listed'],
    [[1, 2, 3, 4], 'there are only 4: they are listed'],
  ])('of %j lists them', (values, message) => {
    const value = valueFor('cycle-time', valuesOf(values));
    expect(value).toEqual({
      value: null,
      n: values.length,
      percentiles: noPercentiles,
      few: expect.any(Array),
      reason: { code: 'too-few', message: expect.stringContaining(message) },
    });
  });

  it('lists few from the greatest on, and those alike by their keys', () => {
    const { few } = valueFor('cycle-time', valuesOf([2, 8, 2, 5]));
    expect(few).toEqual([
      { key: 'WEB-2', value: 8 },
      { key: 'WEB-4', value: 5 },
      { key: 'WEB-1', value: 2 },
      { key: 'WEB-3', value: 2 },
    ]);
  });

  it.each<[FlowMetricId, ReasonCode[], string, RegExp]>([
    ['cycle-time', [], 'nothing-finished', /^No work items were finished/],
    ['work-item-age', [], 'nothing-in-progress', /^No work items were in/],
    ['coding-time', [], 'nothing-merged', /^No changes were merged/],
    ['deploy-time', [], 'nothing-deployed', /in production/],
    [
      'cycle-time',
      ['skipped-progress', 'skipped-progress'],
      'skipped-progress',
      /^2 work items were done without/,
    ],
    [
      'pickup-time',
      ['no-review', 'bot', 'no-review'],
      'all-left-out',
      /^2 changes were merged without a review\. 1 change was made by a bot/,
    ],
  ])('%s of none without %j says why', (metric, excluded, code, message) => {
    expect(valueFor(metric, valuesOf([], excluded))).toEqual({
      value: null,
      n: 0,
      percentiles: noPercentiles,
      reason: { code, message: expect.stringMatching(message) },
    });
  });
});

describe('a share', () => {
  it('is of all together, and not the mean of shares', () => {
    // 3 of 4 hours, and none of 2: 3 of 6, though the mean of 0.75 and 0 is 0.375.
    const selection = selectionOf([
      { value: 0.75, share: { part: 3, whole: 4 } },
      { value: 0, share: { part: 0, whole: 2 } },
    ]);
    const expected = { value: 0.5, n: 2 };
    expect(valueFor('flow-efficiency', selection)).toEqual(expected);
  });

  it('is 0 if nothing of something is, and unknown of nothing', () => {
    const none = selectionOf([{ value: 0, share: { part: 0, whole: 1 } }]);
    expect(valueFor('merged-without-review', none)).toEqual({ value: 0, n: 1 });
    expect(valueFor('flow-efficiency', valuesOf([]))).toEqual({
      value: null,
      n: 0,
      reason: expect.objectContaining({ code: 'nothing-finished' }),
    });
    const unmapped = valuesOf([], ['unmapped-status']);
    expect(valueFor('flow-efficiency', unmapped).reason).toEqual({
      code: 'unmapped-status',
      message: expect.stringMatching(/^1 work item was in a status.*: say/),
    });
  });
});

describe('a count', () => {
  it.each<[FlowMetricId, (number | null)[], number | null]>([
    ['throughput', [], null],
    ['throughput', [null, null], null],
    ['velocity', [3, null, 5], 8],
    ['velocity', [0, null], 0],
    ['arrivals', [0.1, 0.2], 0.3],
  ])('%s of estimates %j', (metric, estimates, estimate) => {
    const selection = selectionOf(
      estimates.map(each => ({ value: 1, estimate: each })),
    );
    const n = estimates.length;
    expect(valueFor(metric, selection)).toEqual({ value: n, n, estimate });
  });

  it('of changes has no estimate', () => {
    const selection = valuesOf([1, 1]);
    expect(valueFor('change-throughput', selection)).toEqual({
      value: 2,
      n: 2,
    });
  });
});

describe('a level', () => {
  it('is how many there are, also none', () => {
    expect(valueFor('wip', valuesOf([]))).toEqual({ value: 0, n: 0 });
    expect(valueFor('wip', valuesOf([1, 1]))).toEqual({ value: 2, n: 2 });
    const bots = valuesOf([1], ['bot']);
    expect(valueFor('changes-open', bots)).toEqual({ value: 1, n: 1 });
  });

  it('is unknown if something may belong to it', () => {
    const selection = valuesOf([1], ['bot', 'touched-since', 'touched-since']);
    expect(valueFor('stale-changes', selection)).toEqual({
      value: null,
      n: 1,
      reason: {
        code: 'touched-since',
        message: expect.stringMatching(/^2 changes were touched after/),
      },
    });
  });
});

describe('valueIn', () => {
  const topic = itemTopic(({ itemId }) => `${itemId}`);
  const period = { from: at('2026-03-02'), to: at('2026-03-03') };

  it.each([
    ['2026-03-01', null],
    ['2026-03-02', 0],
    ['2026-04-01', 0],
  ])('as of %s a count of nothing is %p', (now, value) => {
    const nothing = { counted: [], excluded: [] };
    const asked = { ...period, now: at(now) };
    const told = valueIn(topic, 'throughput', nothing, asked);
    expect(told.value).toBe(value);
    expect(told.reason?.code).toBe(value === null ? 'not-yet' : undefined);
  });

  it('keeps what a source says to be done already', () => {
    const item = itemFact(1, { done: '2026-03-02T12:00' });
    const selection = { counted: [{ item, value: 1 }], excluded: [] };
    const asked = { ...period, now: at('2026-03-01') };
    expect(valueIn(topic, 'throughput', selection, asked).value).toBe(1);
  });
});
