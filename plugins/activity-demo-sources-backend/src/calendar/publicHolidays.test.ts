import { isoDate } from './civilDate';
import { countryOf, publicHolidays } from './publicHolidays';

const dates = (country: Parameters<typeof publicHolidays>[0], year: number) =>
  [...publicHolidays(country, year)].map(isoDate).sort();

describe('publicHolidays', () => {
  it('knows those of all of Germany', () => {
    expect(dates('DE', 2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('knows those of the United States', () => {
    expect(dates('US', 2025)).toEqual([
      '2025-01-01',
      '2025-01-20',
      '2025-05-26',
      '2025-06-19',
      '2025-07-04',
      '2025-09-01',
      '2025-11-27',
      '2025-11-28',
      '2025-12-25',
    ]);
  });

  it.each([
    [2025, '2025-10-20'],
    [2026, '2026-11-08'],
  ])('knows when Diwali is in %d', (year, date) => {
    expect(dates('IN', year)).toContain(date);
  });

  it.each([
    // Good Fridays, computed by hand for an early, a late and two odd years.
    [2008, '2008-03-21'],
    [2038, '2038-04-23'],
    [1954, '1954-04-16'],
    [1981, '1981-04-17'],
  ])('knows when Easter is in %d', (year, date) => {
    expect(dates('other', year)).toContain(date);
  });

  it.each([
    ['Europe/Berlin', 'DE'],
    ['Asia/Kolkata', 'IN'],
    ['America/New_York', 'US'],
    ['Asia/Kathmandu', 'other'],
  ])('keeps those of the country of %s', (zone, country) => {
    expect(countryOf(zone)).toBe(country);
  });
});
