import {
  doraMetricIds,
  doraServiceMetricSchema,
  type DoraMetricId,
} from '@activity-insights/plugin-activity-common';
import { periodsOf } from '../../flow/metrics/periods';
import { createRandom } from '../../tests/createRandom';
import { metricsOf } from './metricsOf';
import type { NarrowFacts } from './NarrowFacts';
import {
  change,
  deployment,
  failure,
  knownSince,
  period,
} from './__testUtils__/narrowFacts';

/** Three weeks and a day, of which the last is not over; the first known deployment is of the second. */
const asked = period('2026-03-02', '2026-03-24', { now: '2026-03-20T12:00Z' });
const previous = period('2026-02-08', '2026-03-02', {
  now: '2026-03-20T12:00Z',
});
const first = '2026-03-10T08:00Z';

const facts: NarrowFacts = {
  deployments: [
    deployment(first),
    failure('2026-03-12T08:00Z', 5),
    deployment('2026-03-12T13:00Z', { isRework: true }),
    failure('2026-03-16T00:00Z', 1),
  ],
  changes: [
    change('2026-03-12T08:00Z', 10),
    change('2026-03-12T13:00Z', 2),
    change('2026-03-12T13:00Z', 6),
    change('2026-03-16T00:00Z', 4),
    change('2026-03-16T00:00Z', null, null, ['no-first-commit']),
  ],
};

function tell(metric: DoraMetricId, given = facts, ground = knownSince(first)) {
  const metrics = metricsOf(given, ground, {
    period: asked,
    previous,
    stretches: periodsOf(asked, 'UTC', 'week'),
  });
  expect(metrics.map(({ id }) => id)).toEqual(doraMetricIds);
  const found = metrics.find(({ id }) => id === metric)!;
  expect(doraServiceMetricSchema.strict().parse(found)).toEqual(found);
  return found;
}

it.each<[DoraMetricId, [value: number | null, n: number][]]>([
  // The weeks from the 2nd, the 9th, the 16th and the 23rd, which has not begun.
  [
    'deployment-frequency',
    [
      [null, 0],
      [3, 3],
      [1, 1],
      [null, 0],
    ],
  ],
  [
    'change-lead-time',
    [
      [null, 0],
      [6 * 3_600, 3],
      [4 * 3_600, 1],
      [null, 0],
    ],
  ],
  [
    'change-fail-rate',
    [
      [null, 0],
      [1 / 3, 3],
      [1, 1],
      [null, 0],
    ],
  ],
  [
    'failed-deployment-recovery-time',
    [
      [null, 0],
      [5 * 3_600, 1],
      [3_600, 1],
      [null, 0],
    ],
  ],
  [
    'deployment-rework-rate',
    [
      [null, 0],
      [1 / 3, 3],
      [0, 1],
      [null, 0],
    ],
  ],
])('%s over time', (metric, points) => {
  const { trend } = tell(metric);
  expect(trend.map(({ value, n }) => [value, n])).toEqual(points);
});

it('has points that begin on Mondays, and says which are cut or not over', () => {
  const { trend } = tell('change-fail-rate');
  expect(
    trend.map(({ from, to, partial }) => [
      from.slice(0, 10),
      to.slice(0, 10),
      partial,
    ]),
  ).toEqual([
    ['2026-03-02', '2026-03-09', false],
    ['2026-03-09', '2026-03-16', false],
    ['2026-03-16', '2026-03-23', true],
    ['2026-03-23', '2026-03-24', true],
  ]);
});

it('is 0 in quiet weeks after the first deployment, and no rate', () => {
  const long = knownSince('2026-03-02T00:00Z');
  const quiet = { deployments: facts.deployments.slice(3), changes: [] };
  const valuesOf = (metric: DoraMetricId) =>
    tell(metric, quiet, long).trend.map(({ value }) => value);
  expect(valuesOf('deployment-frequency')).toEqual([0, 0, 1, null]);
  expect(valuesOf('change-fail-rate')).toEqual([null, null, 1, null]);
});

it('knows nothing of the period before the first deployment', () => {
  const { previous: before } = tell('deployment-frequency');
  expect([before?.value, before?.reason?.code]).toEqual([null, 'before-first']);
});

it('compares with the period before, each deployment in one of them', () => {
  const edges = {
    deployments: [
      failure('2026-02-07T23:59:59.999Z'),
      deployment('2026-02-08T00:00Z'),
      failure('2026-03-01T23:59:59.999Z'),
      deployment('2026-03-02T00:00Z'),
      failure('2026-03-24T00:00Z'),
    ],
    changes: [change('2026-03-01T23:59:59.999Z', 1), change('2026-03-02', 3)],
  };
  const ground = knownSince('2026-02-07T23:59:59.999Z');
  const rate = tell('change-fail-rate', edges, ground);
  expect([rate.value, rate.n]).toEqual([0, 1]);
  expect([rate.previous?.value, rate.previous?.n]).toEqual([0.5, 2]);
  const lead = tell('change-lead-time', edges, ground);
  expect([lead.value, lead.previous?.value]).toEqual([3 * 3_600, 3_600]);
});

it('has bands only if they are configured, the period before as well', () => {
  const plain = tell('change-fail-rate');
  expect([plain.band, plain.previous?.band]).toEqual([undefined, undefined]);
  const [, , rate] = metricsOf(facts, knownSince(first), {
    period: asked,
    previous,
    stretches: [],
    bands: {
      id: 'ours',
      date: '2026-01-01',
      source: 'us',
      frequencyOf: 'deployments',
      levels: [
        { id: 'good', label: 'Good', limits: { 'change-fail-rate': 0.1 } },
        { id: 'bad', label: 'Bad', limits: {} },
      ],
    },
  });
  expect(rate).toMatchObject({ band: { id: 'bad' }, previous: { band: null } });
  expect(rate.trend).toEqual([]);
});

it.each(['week', 'month'] as const)(
  'counts everything of a period in one %s of it, also where clocks change',
  interval => {
    const zone = 'Europe/Berlin';
    const range = { now: '2027-01-01', zone };
    const year = period('2025-12-31T23:00Z', '2026-12-31T23:00Z', range);
    const random = createRandom(7);
    const instant = () =>
      new Date(
        year.from + Math.floor(random() * (year.to - year.from)),
      ).toISOString();
    const many: NarrowFacts = {
      deployments: Array.from({ length: 300 }, () =>
        random() < 0.3 ? failure(instant(), 1) : deployment(instant()),
      ),
      changes: Array.from({ length: 300 }, () => change(instant(), 1)),
    };
    const metrics = metricsOf(many, knownSince('2025-01-01T00:00Z'), {
      period: year,
      stretches: periodsOf(year, zone, interval),
    });
    for (const { n, trend } of metrics) {
      expect(trend.reduce((sum, point) => sum + point.n, 0)).toBe(n);
    }
    const [{ days, value }] = metrics;
    expect(value).toBe(300);
    expect(days!.weeks).toHaveLength(51);
  },
);
