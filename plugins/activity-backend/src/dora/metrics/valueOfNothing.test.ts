import {
  doraMetricIds,
  doraValueSchema,
  type DoraMetricId,
} from '@activity-insights/plugin-activity-common';
import type { NarrowFacts } from './NarrowFacts';
import { valueOf } from './valueOf';
import { knownSince, period } from './__testUtils__/narrowFacts';

/** March 2026 begins on a Sunday: its whole weeks are those from the 2nd, 9th, 16th and 23rd. */
const march = period('2026-03-01', '2026-04-01');
const old = knownSince('2025-01-01T00:00Z');
const nothing: NarrowFacts = { deployments: [], changes: [] };

function tell(metric: DoraMetricId, ground = old, asked = march) {
  const value = valueOf(metric, nothing, asked, ground);
  expect(doraValueSchema.strict().parse(value)).toEqual(value);
  return value;
}

describe('of nothing', () => {
  it.each([
    ['deployment-frequency', 0, undefined],
    ['change-lead-time', null, 'no-deployments'],
    ['change-fail-rate', null, 'no-deployments'],
    ['failed-deployment-recovery-time', null, 'no-deployments'],
    ['deployment-rework-rate', null, 'no-deployments'],
  ] as const)('a quiet period has %s %s', (metric, value, code) => {
    const told = tell(metric);
    expect([told.value, told.n, told.reason?.code]).toEqual([value, 0, code]);
  });

  it('a quiet period has no deployment a week, and no day of one', () => {
    const told = tell('deployment-frequency');
    expect(told.perWeek).toBe(0);
    expect(told.days!.weeks.map(({ days }) => days)).toEqual([0, 0, 0, 0]);
    expect(told.days!.median).toBe(0);
  });

  it.each(doraMetricIds)('%s is unknown without deployments ever', metric => {
    const told = tell(metric, knownSince(null));
    expect(told).toMatchObject({ value: null, n: 0 });
    expect(told.reason).toEqual({
      code: 'none-matched',
      message: 'No run matches',
    });
    expect(told.perWeek ?? null).toBeNull();
    expect(told.days?.weeks ?? []).toEqual([]);
  });

  it.each(doraMetricIds)('%s is unknown before the first one', metric => {
    for (const first of ['2026-04-01T00:00Z', '2026-05-17T23:30Z']) {
      const told = tell(metric, knownSince(first));
      expect([told.value, told.reason?.code]).toEqual([null, 'before-first']);
      expect(told.reason?.message).toContain(first.slice(0, 10));
    }
  });

  it.each(doraMetricIds)('%s is unknown of what has not begun', metric => {
    const future = period('2026-03-01', '2026-04-01', { now: '2026-02-28' });
    const told = tell(metric, old, future);
    expect([told.value, told.reason?.code]).toEqual([null, 'not-yet']);
  });
});
