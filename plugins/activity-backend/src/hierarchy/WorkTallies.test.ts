import {
  addTallies,
  dayOfDate,
  formatTallies,
  parseTallies,
} from './WorkTallies';

describe('WorkTallies', () => {
  it('add up by day, in the order of days', () => {
    expect(
      addTallies([
        [
          [3, 1],
          [5, 2],
        ],
        [
          [1, 4],
          [5, 1],
        ],
      ]),
    ).toEqual([
      [1, 4],
      [3, 1],
      [5, 3],
    ]);
    expect(addTallies([[[3, 1]], [[5, 2]]], 4)).toEqual([[5, 2]]);
  });

  it('are read as they are written, and not otherwise', () => {
    const tallies = { v: 1, due: [[10, 2]], changed: [] } as const;
    expect(parseTallies(formatTallies(tallies))).toEqual(tallies);
    for (const broken of [
      '{}',
      '{"v":2,"due":[],"changed":[]}',
      '{"v":1,"due":[[1]],"changed":[]}',
      '{"v":1,"due":[],"changed":[[1,"2"]]}',
    ]) {
      expect(() => parseTallies(broken)).toThrow();
    }
  });

  it.each([
    ['1970-01-01', 0],
    ['2026-02-01', 20_485],
    ['2026-02-01T10:00:00Z', 20_485],
    ['', null],
    ['1.2.2026', null],
    ['2026-13-01', null],
    [null, null],
  ])('the day of %j is %j', (date, day) => {
    expect(dayOfDate(date)).toBe(day);
  });
});
