import { addDays } from '../transforms/localDates';
import { weeklyCounts } from './weeklyCounts';

function daysFrom(first: string, counts: number[]) {
  return counts.map((count, index) => ({
    date: addDays(first, index),
    count,
    contributors: null,
  }));
}

describe('weeklyCounts', () => {
  it('sums by seven days, from any weekday on', () => {
    const counts = [1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0, 0, 0, 9];
    expect(weeklyCounts(daysFrom('2026-12-25', counts))).toEqual([
      { first: '2026-12-25', last: '2026-12-31', count: 28 },
      { first: '2027-01-01', last: '2027-01-07', count: 9 },
    ]);
  });

  it('has a shorter week where days are left', () => {
    expect(
      weeklyCounts(daysFrom('2026-03-02', [1, 1, 1, 1, 1, 1, 1, 5])),
    ).toEqual([
      { first: '2026-03-02', last: '2026-03-08', count: 7 },
      { first: '2026-03-09', last: '2026-03-09', count: 5 },
    ]);
  });

  it('has none of no days', () => {
    expect(weeklyCounts([])).toEqual([]);
  });
});
