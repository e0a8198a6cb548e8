import { madeFinished } from '../__testUtils__/madeFlow';
import { scatterLayout } from './scatterLayout';

const day = 86_400;
const period = {
  from: Date.parse('2026-11-01T00:00:00Z'),
  to: Date.parse('2026-11-11T00:00:00Z'),
};

describe('scatterLayout', () => {
  const items = [
    madeFinished('A-1', '2026-11-01T00:00:00Z', day),
    madeFinished('A-2', '2026-11-06T00:00:00Z', 10 * day),
  ];

  it('puts items at the time they were done and at how long they took', () => {
    // From 52 to 452 are ten days; from 256 up to 10 are ten days, too.
    const { dots, ticks } = scatterLayout(items, [], period, 'linear', 462);
    expect(ticks.map(seconds => seconds / day)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(dots.map(({ x, y }) => [x, y].map(Math.round))).toEqual([
      [52, 231],
      [252, 10],
    ]);
  });

  it('shows factors alike on a logarithmic axis', () => {
    const { ticks, dots } = scatterLayout(items, [], period, 'log', 462);
    expect(ticks.map(seconds => seconds / day)).toEqual([1, 3, 10]);
    expect(dots.map(({ y }) => Math.round(y))).toEqual([256, 10]);
  });

  it('has room for lines above all of the items, and for their names', () => {
    const { ticks, plot } = scatterLayout(
      items,
      [21 * day],
      period,
      'linear',
      462,
    );
    expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(21 * day);
    expect(plot.right).toBe(378);
  });

  it('keeps what was done outside of the period at its edge', () => {
    const late = madeFinished('A-3', '2026-12-01T00:00:00Z', day);
    const { dots, plot } = scatterLayout([late], [], period, 'linear', 462);
    expect(dots[0].x).toBe(plot.right);
  });
});
