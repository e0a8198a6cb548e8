import { cumulativeLayout } from './cumulativeLayout';

const point = (done: number, arrived: number) => ({
  date: '2026-11-02',
  arrived,
  started: done,
  done,
  wip: 0,
});

describe('cumulativeLayout', () => {
  it('begins near what was done on the first day', () => {
    const { ticks, y, plot } = cumulativeLayout(
      [point(1_238, 1_250), point(1_240, 1_262)],
      462,
    );
    expect(ticks).toEqual([1_230, 1_240, 1_250, 1_260, 1_270]);
    expect(y(1_230)).toBe(plot.bottom);
    expect(y(1_270)).toBe(plot.top);
  });

  it('begins at nothing where little was done', () => {
    expect(cumulativeLayout([point(1, 4)], 462).ticks).toEqual([1, 2, 3, 4]);
    expect(cumulativeLayout([point(0, 0)], 462).ticks).toEqual([0, 1]);
  });
});
