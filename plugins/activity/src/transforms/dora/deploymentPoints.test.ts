import { madeMetric, madeService } from '../../dora/__testUtils__/madeDora';
import { deploymentPoints } from './deploymentPoints';

describe('deploymentPoints', () => {
  it('has what was deployed, what failed, and on how many days', () => {
    expect(
      deploymentPoints(madeService(), 'UTC').map(
        ({ deployments, failed, days, partial }) => [
          deployments,
          failed,
          days,
          partial,
        ],
      ),
    ).toEqual([
      // A quarter of four.
      [4, 1, 3, false],
      [0, 0, 0, false],
      [2, 0, 2, true],
    ]);
  });

  it('knows nothing before the first deployment, and no days of months', () => {
    const trend = (value: number | null) => [
      {
        from: '2026-09-30T22:00:00Z',
        to: '2026-10-31T23:00:00Z',
        partial: false,
        value,
        n: 3,
      },
    ];
    const days = { weeks: [{ from: '2026-10-01', days: 5 }], median: 5 };
    const metrics = (value: number | null, rate: number | null) => [
      madeMetric('deployment-frequency', { trend: trend(value), days }),
      madeMetric('change-fail-rate', { trend: trend(rate) }),
    ];
    expect(
      deploymentPoints({ metrics: metrics(null, null) }, 'Europe/Berlin'),
    ).toMatchObject([{ deployments: null, failed: null, days: null }]);
    // A third of three, which as a number is less than it.
    expect(
      deploymentPoints({ metrics: metrics(3, 0.333333) }, 'Europe/Berlin'),
    ).toMatchObject([{ deployments: 3, failed: 1, days: null }]);
  });

  it('finds the days of a week by the local day on which it begins', () => {
    const metric = madeMetric('deployment-frequency', {
      trend: [
        {
          from: '2026-10-11T22:00:00Z',
          to: '2026-10-18T22:00:00Z',
          partial: false,
          value: 2,
          n: 2,
        },
      ],
      days: { weeks: [{ from: '2026-10-12', days: 1 }], median: 1 },
    });
    expect(
      deploymentPoints({ metrics: [metric] }, 'Europe/Berlin')[0].days,
    ).toBe(1);
  });
});
