import {
  addDays,
  isLocalDate,
  toDayNumber,
  toLocalDate,
  weekdayOf,
} from './localDates';

describe('isLocalDate', () => {
  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['0026-01-01', false],
    ['2101-01-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (text, expected) => {
    expect(isLocalDate(text)).toBe(expected);
  });
});

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0, 3],
    ['1970-01-05', 4, 0],
    ['2026-03-29', 20541, 6],
    ['2026-11-20', 20777, 4],
  ])('%s', (date, dayNumber, weekday) => {
    expect(toDayNumber(date)).toBe(dayNumber);
    expect(toLocalDate(dayNumber)).toBe(date);
    expect(weekdayOf(dayNumber)).toBe(weekday);
  });

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    // The day on which Samoa moved over the date line is a day of the calendar like any other.
    ['2011-12-29', 1, '2011-12-30'],
  ])('adds to %s %d days', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it('finds the weekday before 1970', () => {
    expect(weekdayOf(-1)).toBe(2);
    expect(weekdayOf(-4)).toBe(6);
  });
});
