import { dayNumber, isoDate, monthOf, weekdayOf, yearOf } from './civilDate';

describe('civil dates', () => {
  it.each([
    [0, '1970-01-01', 3],
    [-1, '1969-12-31', 2],
    [11_016, '2000-02-29', 1],
    [20_773, '2026-11-16', 0],
    [20_779, '2026-11-22', 6],
  ])('day %d is %s, weekday %d', (day, date, weekday) => {
    const [year, month, dayOfMonth] = date.split('-').map(Number);
    expect(dayNumber(year, month, dayOfMonth)).toBe(day);
    expect(isoDate(day)).toBe(date);
    expect(weekdayOf(day)).toBe(weekday);
    expect([yearOf(day), monthOf(day)]).toEqual([year, month]);
  });
});
