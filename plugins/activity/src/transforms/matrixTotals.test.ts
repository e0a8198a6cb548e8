import { busiestCell, matrixTotals } from './matrixTotals';

describe('matrixTotals', () => {
  it('sums rows, columns and all', () => {
    expect(
      matrixTotals([
        [1, 2, 3],
        [0, 5, 0],
      ]),
    ).toEqual({ byWeekday: [6, 5], byHour: [1, 7, 3], total: 11 });
  });
});

describe('busiestCell', () => {
  it('is the earliest of the greatest', () => {
    expect(
      busiestCell([
        [0, 4],
        [9, 9],
      ]),
    ).toEqual({ weekday: 1, hour: 0, count: 9 });
  });

  it('is missing when there is nothing', () => {
    expect(busiestCell([[0, 0]])).toBeUndefined();
  });
});
