import {
  doraValueSchema,
  type DoraMetricId,
} from '@activity-insights/plugin-activity-common';
import type { NarrowFacts } from './NarrowFacts';
import { valueOf } from './valueOf';
import {
  change,
  deployment,
  failure,
  knownSince,
  period,
} from './__testUtils__/narrowFacts';

/** March 2026 begins on a Sunday: its whole weeks are those from the 2nd, 9th, 16th and 23rd. */
const march = period('2026-03-01', '2026-04-01');
const old = knownSince('2025-01-01T00:00Z');
const nothing: NarrowFacts = { deployments: [], changes: [] };

function tell(
  metric: DoraMetricId,
  facts: Partial<NarrowFacts>,
  ground = old,
  asked = march,
) {
  const value = valueOf(metric, { ...nothing, ...facts }, asked, ground);
  expect(doraValueSchema.strict().parse(value)).toEqual(value);
  return value;
}

it('knows a period that ends a moment after the first deployment', () => {
  const ground = knownSince('2026-03-31T23:59:59.999Z');
  const facts = { deployments: [deployment('2026-03-31T23:59:59.999Z')] };
  expect(tell('deployment-frequency', facts, ground)).toMatchObject({
    value: 1,
    n: 1,
    perWeek: null,
    days: { weeks: [], median: null },
  });
});

it('counts deployments, days and those a week from the first known one', () => {
  const ground = knownSince('2026-03-11T00:00Z');
  const facts = {
    deployments: [
      deployment('2026-03-11T00:00Z'),
      deployment('2026-03-11T15:00Z'),
      deployment('2026-03-13T09:00Z'),
      deployment('2026-03-31T09:00Z'),
      deployment('2026-03-31T10:00Z'),
      deployment('2026-03-31T11:00Z'),
    ],
  };
  // From the 11th on March has 21 days, which are three weeks.
  expect(tell('deployment-frequency', facts, ground)).toEqual({
    value: 6,
    n: 6,
    part: null,
    perWeek: 2,
    days: {
      weeks: [
        { from: '2026-03-09T00:00:00.000Z', days: 2 },
        { from: '2026-03-16T00:00:00.000Z', days: 0 },
        { from: '2026-03-23T00:00:00.000Z', days: 0 },
      ],
      median: 0,
    },
    excluded: [],
  });
});

describe('lead times', () => {
  it.each([
    [[5], 5, null, null],
    [[9, 3], 3, null, null],
    [[9, 3, 4], 4, null, null],
    [[4, 3, 2, 1], 2, null, null],
    [[50, 10, 40, 20, 30], 30, 40, 50],
    [[7, 7, 7, 7, 7], 7, 7, 7],
    // Ranks of 10: 5, 7.5 and 9.
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 8, 9],
    [[0, 0, 0, 0, 100], 0, 0, 100],
  ])('of %j hours', (leads, p50, p75, p90) => {
    const seconds = (hour: number | null) => hour && hour * 3_600;
    const told = tell('change-lead-time', {
      deployments: [deployment('2026-03-11')],
      changes: leads.map(lead => change('2026-03-11', lead, lead / 2)),
    });
    expect(told).toEqual({
      value: p50 * 3_600,
      n: leads.length,
      part: null,
      percentiles: {
        p50: p50 * 3_600,
        p75: seconds(p75),
        p90: seconds(p90),
      },
      aside: { id: 'merge-to-deploy', n: leads.length, p50: p50 * 1_800 },
      excluded: [],
    });
  });

  it('leave out what is not known, each for one reason, the most first', () => {
    const told = tell('change-lead-time', {
      deployments: [deployment('2026-03-11')],
      changes: [
        change('2026-03-11', null, 2, ['no-first-commit']),
        change('2026-03-11', 8, null, ['no-merge-time']),
        change('2026-03-11', null, null, [
          'deployed-before-commit',
          'deployed-before-merge',
        ]),
        change('2026-03-11', null, 6, ['no-first-commit']),
      ],
    });
    expect(told).toMatchObject({
      value: 8 * 3_600,
      n: 1,
      aside: { n: 2, p50: 2 * 3_600 },
    });
    expect(told.excluded).toEqual([
      {
        code: 'no-first-commit',
        count: 2,
        message:
          '2 changes are left out, as it is not known when the first commit was made',
      },
      {
        code: 'deployed-before-commit',
        count: 1,
        message:
          '1 change is left out, as the first commit is dated after the deployment: a clock was wrong, or history was rewritten',
      },
    ]);
  });

  it('are unknown if all are left out, or nothing was brought', () => {
    const deployments = [deployment('2026-03-11')];
    const changes = [change('2026-03-11', null, null, ['no-first-commit'])];
    const told = tell('change-lead-time', { deployments, changes });
    expect(told).toMatchObject({
      value: null,
      n: 0,
      percentiles: { p50: null, p75: null, p90: null },
      aside: { n: 0, p50: null },
      reason: { code: 'no-lead-times' },
    });
    const code = tell('change-lead-time', { deployments }).reason?.code;
    expect(code).toBe('no-changes');
  });

  it('are told in seconds, as exactly as they are known', () => {
    const told = tell('change-lead-time', {
      deployments: [deployment('2026-03-11')],
      changes: [{ ...change('2026-03-11', 1), leadMs: 1_234 }],
    });
    expect(told.value).toBe(1.234);
  });
});

describe('rates', () => {
  const ok = deployment('2026-03-10');
  const bad = failure('2026-03-11', 1);
  const fix = deployment('2026-03-12', { isRework: true });

  it.each([
    [[ok], 0, 0],
    [[bad], 1, 1],
    [[ok, bad], 0.5, 1],
    [[ok, ok, ok, bad], 0.25, 1],
    [[bad, bad, bad, bad, ok], 0.8, 4],
    [[fix, fix], 0, 0],
  ])('of failed ones %#', (deployments, value, part) => {
    expect(tell('change-fail-rate', { deployments })).toEqual({
      value,
      n: deployments.length,
      part,
      excluded: [],
    });
  });

  it('of rework goes by what was brought, and not by what failed', () => {
    const both = { ...bad, isRework: true };
    const deployments = [ok, bad, fix, both];
    expect(tell('deployment-rework-rate', { deployments })).toMatchObject({
      value: 0.5,
      n: 4,
      part: 2,
    });
    const rollback = deployment('2026-03-13', { isRollback: true });
    expect(
      tell('deployment-rework-rate', { deployments: [rollback] }),
    ).toMatchObject({ value: 0, n: 1, part: 0 });
  });
});

describe('recovery', () => {
  const recovery = 'failed-deployment-recovery-time';

  it('goes by those that have recovered, and says how many have not', () => {
    const backwards = {
      ...failure('2026-03-13'),
      hasRecovered: true,
      detectedMs: 1_000,
    };
    const told = tell(recovery, {
      deployments: [
        deployment('2026-03-09'),
        failure('2026-03-10', 4, 3),
        failure('2026-03-11', 1),
        failure('2026-03-12'),
        failure('2026-03-12'),
        backwards,
      ],
    });
    expect(told).toMatchObject({
      value: 3_600,
      n: 2,
      part: null,
      percentiles: { p50: 3_600, p75: null, p90: null },
      aside: { id: 'from-detection', n: 2, p50: 1 },
    });
    expect(told.excluded.map(({ code, count }) => [code, count])).toEqual([
      ['not-recovered', 2],
      ['impossible-span', 1],
    ]);
  });

  it.each([
    [[deployment('2026-03-10')], 'no-failures', 'None of the 1 deployment'],
    [[failure('2026-03-10')], 'none-recovered', '1 deployment of this time'],
  ])('is unknown %#', (deployments, code, words) => {
    const told = tell(recovery, { deployments });
    expect(told).toMatchObject({ value: null, n: 0, reason: { code } });
    expect(told.reason?.message).toContain(words);
  });
});
