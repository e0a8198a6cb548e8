import {
  bucketsOfMonth,
  dayOfBucket,
  firstDayOfMonth,
  monthOfBucket,
  monthOfDay,
  splitByMonth,
  wholeMonth,
} from './months';

const day = (date: string) => Date.parse(date) / 86_400_000;

describe('months', () => {
  it.each([
    ['1970-01-01', 1970 * 12],
    ['1969-12-31', 1970 * 12 - 1],
    ['2024-02-29', 2024 * 12 + 1],
    ['2099-12-31', 2099 * 12 + 11],
    ['0050-03-01', 50 * 12 + 2],
  ])('%s is in month %i', (date, month) => {
    expect(monthOfDay(day(date))).toBe(month);
    expect(monthOfBucket(day(date) * 96)).toBe(month);
    expect(monthOfBucket(day(date) * 96 + 95)).toBe(month);
    const { fromDay, toDay } = wholeMonth(month);
    expect(day(date)).toBeGreaterThanOrEqual(fromDay);
    expect(day(date)).toBeLessThanOrEqual(toDay);
  });

  it('begins a month where the one before ends', () => {
    for (let month = 1968 * 12; month < 2101 * 12; month += 1) {
      expect(bucketsOfMonth(month).to).toBe(bucketsOfMonth(month + 1).from);
      expect(monthOfDay(firstDayOfMonth(month))).toBe(month);
      expect(monthOfDay(firstDayOfMonth(month) - 1)).toBe(month - 1);
    }
  });

  it('counts days before 1970 downwards', () => {
    expect(dayOfBucket(-1)).toBe(-1);
    expect(dayOfBucket(-96)).toBe(-1);
    expect(dayOfBucket(-97)).toBe(-2);
  });

  it('cuts days at the ends of months', () => {
    expect(splitByMonth(day('2026-01-30'), day('2026-03-01'))).toEqual([
      {
        month: 2026 * 12,
        fromDay: day('2026-01-30'),
        toDay: day('2026-01-31'),
      },
      {
        month: 2026 * 12 + 1,
        fromDay: day('2026-02-01'),
        toDay: day('2026-02-28'),
      },
      {
        month: 2026 * 12 + 2,
        fromDay: day('2026-03-01'),
        toDay: day('2026-03-01'),
      },
    ]);
    expect(splitByMonth(5, 4)).toEqual([]);
  });
});
