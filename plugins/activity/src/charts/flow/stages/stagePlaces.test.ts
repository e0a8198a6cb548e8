import { madeTile } from '../__testUtils__/madeFlow';
import { stagePlaces } from './stagePlaces';

const percentiles = (p50: number | null, p85: number | null) => ({
  percentiles: { p50, p75: null, p85, p95: null },
});

describe('stagePlaces', () => {
  it('puts each stage where the medians before it end', () => {
    const { places, end } = stagePlaces([
      madeTile('review-time', percentiles(40, 100)),
      madeTile('coding-time', percentiles(20, 50)),
      madeTile('pickup-time', percentiles(10, 15)),
      madeTile('deploy-time', percentiles(5, 30)),
      madeTile('change-size', percentiles(900, 9_000)),
    ]);
    expect(
      places.map(({ metric, start, median, p85 }) => [
        metric,
        start,
        median,
        p85,
      ]),
    ).toEqual([
      ['coding-time', 0, 20, 50],
      ['pickup-time', 20, 10, 15],
      ['review-time', 30, 40, 100],
      ['deploy-time', 70, 5, 30],
    ]);
    // Review may last until 30 + 100.
    expect(end).toBe(130);
  });

  it('takes no room for what is unknown', () => {
    const { places, end } = stagePlaces([
      madeTile('coding-time', percentiles(20, 50)),
      madeTile('pickup-time', percentiles(null, null)),
      madeTile('review-time'),
      madeTile('deploy-time', percentiles(60, 60)),
    ]);
    expect(places.map(({ start, median }) => [start, median])).toEqual([
      [0, 20],
      [20, null],
      [20, null],
      [20, 60],
    ]);
    expect(end).toBe(80);
  });

  it('has none without stages', () => {
    expect(stagePlaces([])).toEqual({ places: [], end: 0 });
  });
});
