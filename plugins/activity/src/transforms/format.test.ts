import {
  formatAge,
  formatCount,
  formatDate,
  formatHour,
  formatLongDate,
  formatMonth,
  formatShare,
  formatTime,
  localDatePart,
  shortWeekdayNames,
  weekdayNames,
} from './format';

describe('format', () => {
  it('writes numbers', () => {
    expect(formatCount(1284)).toBe('1,284');
    expect(formatShare(86, 1284)).toBe('6.7%');
    expect(formatShare(0, 0)).toBe('0%');
  });

  it('names the days of the week from Monday', () => {
    expect(weekdayNames[0]).toBe('Monday');
    expect(weekdayNames[6]).toBe('Sunday');
    expect(shortWeekdayNames[1]).toBe('Tue');
  });

  it('writes dates as they are, whatever the zone of the machine', () => {
    expect(formatDate('2026-11-04')).toBe('4 Nov 2026');
    expect(formatLongDate('2026-11-04')).toBe('Wednesday 4 November 2026');
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

  it.each([
    [0, 'just now'],
    [59, 'just now'],
    [60, '1 min ago'],
    [3599, '59 min ago'],
    [3600, '1 h ago'],
    [47 * 3600, '47 h ago'],
    [48 * 3600, '2 d ago'],
  ])('says how long %d seconds are', (seconds, expected) => {
    const then = '2026-11-04T20:30:00Z';
    expect(formatAge(then, Date.parse(then) + seconds * 1000)).toBe(expected);
  });
});
