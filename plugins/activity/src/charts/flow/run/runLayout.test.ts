import { madePoint, madeSeries } from '../__testUtils__/madeFlow';
import { isCounted, runLayout, shownValues } from './runLayout';

describe('runLayout', () => {
  it.each([
    ['items', [3, 14, 0], [0, 5, 10, 15]],
    ['share', [0.31, null, 0.62], [0, 0.2, 0.4, 0.6, 0.8]],
    ['seconds', [90_000, 100, null], [0, 43_200, 86_400, 129_600]],
    ['items', [null, null, null], [0, 1]],
  ])('begins at 0 and has room for all (%s)', (unit, values, expected) => {
    const { ticks } = runLayout(
      madeSeries('throughput', values, { unit }),
      undefined,
      462,
    );
    expect(ticks).toEqual(expected);
  });

  it('has room for a limit and its name', () => {
    const { ticks, plot } = runLayout(madeSeries('wip', [3]), 20, 462);
    expect(ticks).toEqual([0, 5, 10, 15, 20]);
    expect(plot.right).toBe(378);
  });

  it.each([
    // As far as it is shown: there is one point, and so one before it.
    ['the period before', 4, [0, 1, 2, 3, 4], false],
    ['no more than half as much again of it', 900, [0, 2, 4, 6], true],
  ])('has room for %s', (_, value, ticks, isPreviousCut) => {
    const previous = [
      madePoint('2026-10-11', '2026-10-18', value),
      madePoint('2026-10-18', '2026-10-25', 9_000),
    ];
    const series = madeSeries('throughput', [3], { previous });
    expect(runLayout(series, undefined, 462)).toMatchObject({
      ticks,
      isPreviousCut,
    });
  });

  it('has room for all of the period before where there is nothing else', () => {
    const previous = [madePoint('2026-10-11', '2026-10-18', 40)];
    const series = madeSeries('throughput', [0], { previous });
    expect(runLayout(series, undefined, 462)).toMatchObject({
      ticks: [0, 10, 20, 30, 40],
      isPreviousCut: false,
    });
  });

  it('has room for the items of which there are too few', () => {
    const few = [{ key: 'A-1', value: 900 }];
    expect(
      shownValues(madePoint('2026-11-02', '2026-11-09', null, { few })),
    ).toEqual([900]);
  });
});

describe('isCounted', () => {
  it.each([
    ['throughput', true],
    ['wip', false],
    ['cycle-time', false],
    ['flow-efficiency', false],
  ] as const)('%s', (metric, expected) => {
    expect(isCounted({ metric })).toBe(expected);
  });
});
