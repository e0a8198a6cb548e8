import {
  formatCompact,
  formatCount,
  formatDate,
  formatDecimal,
  formatHour,
  formatLongDate,
  formatLongMonth,
  formatMonth,
  formatShare,
  formatShortDate,
  formatTime,
  localDatePart,
  shortWeekdayNames,
  weekdayNames,
  withSign,
} from './format';

describe('format', () => {
  it('writes numbers', () => {
    expect(formatCount(1284)).toBe('1,284');
    expect(formatShare(86, 1284)).toBe('6.7%');
    expect(formatShare(0, 0)).toBe('0%');
  });

  it.each([
    [0.4249, 2, '0.42'],
    [1284.4, 0, '1,284'],
    [0, 1, '0.0'],
  ])('writes %d with %d decimals', (value, decimals, expected) => {
    expect(formatDecimal(value, decimals)).toBe(expected);
  });

  it.each([
    [86, '86'],
    [999, '999'],
    [1284, '1.3k'],
    [24_000, '24k'],
  ])('writes %d so that it fits into a cell', (value, expected) => {
    expect(formatCompact(value)).toBe(expected);
  });

  it.each([
    ['26', 26, '+26'],
    ['4', -4, '−4'],
    ['-4', -4, '−4'],
    ['0', 0, '0'],
    ['0.00%', -0.00001, '0.00%'],
    ['', -3, '−'],
  ])('signs %s', (text, value, expected) => {
    expect(withSign(text, value)).toBe(expected);
  });

  it('names the days of the week from Monday', () => {
    expect(weekdayNames[0]).toBe('Monday');
    expect(weekdayNames[6]).toBe('Sunday');
    expect(shortWeekdayNames[1]).toBe('Tue');
  });

  it('writes dates as they are, whatever the zone of the machine', () => {
    expect(formatDate('2026-11-04')).toBe('4 Nov 2026');
    expect(formatLongDate('2026-11-04')).toBe('Wednesday 4 November 2026');
    expect(formatLongMonth('2026-11')).toBe('November 2026');
    expect(formatShortDate('2026-12-24', '2026')).toBe('24 Dec');
    expect(formatShortDate('2027-01-01', '2026')).toBe('1 Jan 2027');
    expect(formatMonth('2026-11', false)).toBe('Nov');
    expect(formatMonth('2026-11', true)).toBe('Nov 2026');
    expect(formatMonth('2027-01', false)).toBe('Jan 2027');
  });

  it('writes times', () => {
    expect(formatHour(9)).toBe('09:00');
    expect(formatHour(24)).toBe('24:00');
    expect(formatTime('2026-11-04T20:30:00Z', 'Asia/Kathmandu')).toBe('02:15');
  });

  it.each([
    ['2026-11-04T20:30:00Z', 'Asia/Kathmandu', '2026-11-05'],
    ['2026-11-05T02:15:00+05:45', 'UTC', '2026-11-04'],
    ['2026-11-04T23:59:00', 'Asia/Kathmandu', '2026-11-04'],
  ])('finds the local date of %s in %s', (time, zone, expected) => {
    expect(localDatePart(time, zone)).toBe(expected);
  });
});
