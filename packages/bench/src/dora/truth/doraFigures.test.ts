import { Calendar } from '../../flow/truth/Calendar';
import { doraFigures, span } from './doraFigures';
import type { TrueDeployment } from './trueDeployments';

const hour = 3_600_000;
const at = (text: string) => Date.parse(`2026-${text}Z`);

function deployed(
  text: string,
  more: Partial<TrueDeployment> = {},
): TrueDeployment {
  return {
    id: at(text),
    createdAt: at(text) - hour,
    at: at(text),
    ref: 'main',
    sha: text,
    purpose: 'ordinary',
    brought: [],
    rollbackOf: null,
    failed: [],
    rework: [],
    incidents: [],
    detectedAt: null,
    recoveredAt: null,
    ...more,
  };
}

function delivered(deployedAt: string, hours: number | null) {
  const end = at(deployedAt);
  return {
    change: {
      iid: 1,
      firstCommitAt: hours === null ? null : end - hours * hour,
      mergedAt: end - hour,
      names: [],
    },
    deployedAt: end,
  };
}

const march = {
  calendar: new Calendar('Europe/Berlin'),
  from: '2026-03-01',
  to: '2026-04-01',
  now: at('06-01T00:00'),
};

const deployments = [
  deployed('03-04T12:00', {
    failed: ['incident'],
    detectedAt: at('03-04T13:00'),
    recoveredAt: at('03-04T15:00'),
  }),
  // The eleventh in Berlin.
  deployed('03-10T23:30', { rework: ['hotfix'] }),
  deployed('03-11T12:00', { failed: ['reverted'] }),
  deployed('03-29T22:30'),
];

describe('doraFigures', () => {
  it('are worked out by their definitions', () => {
    const deliveries = [
      delivered('03-04T12:00', 30),
      delivered('03-11T12:00', 10),
      delivered('03-11T12:00', null),
      delivered('03-11T12:00', -5),
      delivered('05-11T12:00', 1),
    ];
    const figures = doraFigures(deployments, deliveries, march);
    expect(figures['deployment-frequency']).toMatchObject({
      value: 4,
      // The week of the second ended after the first; the last is of the thirtieth in Berlin, whose week is cut.
      days: {
        weeks: [
          { from: '2026-03-01T23:00:00.000Z', days: 1 },
          { from: '2026-03-08T23:00:00.000Z', days: 1 },
          { from: '2026-03-15T23:00:00.000Z', days: 0 },
          { from: '2026-03-22T23:00:00.000Z', days: 0 },
        ],
        median: 0,
      },
    });
    expect(figures['change-lead-time']).toMatchObject({
      value: 10 * 3_600,
      n: 2,
      percentiles: { p50: 36_000, p75: null, p90: null },
      aside: { id: 'merge-to-deploy', n: 4, p50: 3_600 },
      excluded: { 'no-first-commit': 1, 'deployed-before-commit': 1 },
    });
    expect(figures['change-fail-rate']).toMatchObject({ value: 0.5, part: 2 });
    expect(figures['failed-deployment-recovery-time']).toMatchObject({
      value: 3 * 3_600,
      n: 1,
      aside: { n: 1, p50: 2 * 3_600 },
      excluded: { 'not-recovered': 1 },
    });
    expect(figures['deployment-rework-rate'].value).toBe(0.25);
  });

  it('tell nothing of the time before the first one, and none of a quiet time after it', () => {
    const before = { ...march, from: '2026-02-01', to: '2026-03-01' };
    const after = { ...march, from: '2026-05-04', to: '2026-05-18' };
    expect(
      doraFigures(deployments, [], before)['deployment-frequency'],
    ).toMatchObject({ value: null, perWeek: null });
    const quiet = doraFigures(deployments, [], after);
    expect(quiet['deployment-frequency']).toMatchObject({
      value: 0,
      perWeek: 0,
      days: { median: 0 },
    });
    expect(quiet['change-fail-rate']).toMatchObject({ value: null, n: 0 });
  });
});

describe('span', () => {
  it.each([
    [1_000, 3_500, 2.5],
    [1_000, 1_000, 0],
    [2_000, 1_000, null],
    [null, 1_000, null],
    [1_000, null, null],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(span(from, to)).toBe(expected);
  });
});
