import { touchedDays } from './touchedDays';

/** 2026-01-01 in days. */
const newYear = Date.UTC(2026, 0, 1) / 86_400_000;
const bucket = (day: number) => (newYear + day - 1) * 96 + 50;

/** As days of January. */
const touched = (...days: number[]) =>
  touchedDays(days.map(bucket)).map(({ fromDay, toDay }) => [
    fromDay - newYear + 1,
    toDay - newYear + 1,
  ]);

describe('touchedDays', () => {
  it.each<[string, number[], number[][]]>([
    ['nothing', [], []],
    ['one day, however often', [3, 3, 3], [[3, 3]]],
    ['days that are near as one range', [9, 3, 6], [[3, 9]]],
    [
      'days that are far apart as two',
      [3, 7],
      [
        [3, 3],
        [7, 7],
      ],
    ],
    [
      'a range for each month',
      [30, 31, 32, 33],
      [
        [30, 31],
        [32, 33],
      ],
    ],
    [
      'one range for a crowded month',
      [1, 6, 11, 16, 21, 40],
      [
        [1, 21],
        [40, 40],
      ],
    ],
  ])('tells %s', (_, days, expected) => {
    expect(touched(...days)).toEqual(expected);
  });
});
