import { dateOfDay, dayOfDate } from '../time/dayNumbers';
import { endOfDay, lastDays } from './historyDays';

const dates = (from: string, to: string, interval: 'day' | 'week') =>
  lastDays({ from: dayOfDate(from)!, to: dayOfDate(to)! }, interval).map(
    dateOfDay,
  );

describe('lastDays', () => {
  it.each<[string, string, 'day' | 'week', string[]]>([
    [
      '2026-03-01',
      '2026-03-03',
      'day',
      ['2026-03-01', '2026-03-02', '2026-03-03'],
    ],
    ['2026-03-01', '2026-03-01', 'week', ['2026-03-01']],
    // The 1st is a Sunday.
    [
      '2026-03-01',
      '2026-03-11',
      'week',
      ['2026-03-01', '2026-03-08', '2026-03-11'],
    ],
    ['2026-03-02', '2026-03-08', 'week', ['2026-03-08']],
  ])('of %s to %s by %s', (from, to, interval, expected) => {
    expect(dates(from, to, interval)).toEqual(expected);
  });
});

describe('endOfDay', () => {
  it.each([
    ['2026-03-28', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    // The clock went forward on that day.
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-03-29', 'UTC', '2026-03-30T00:00:00.000Z'],
  ])('%s in %s', (date, zone, expected) => {
    expect(new Date(endOfDay(dayOfDate(date)!, zone)).toISOString()).toBe(
      expected,
    );
  });
});
