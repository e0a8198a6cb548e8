import { Day, dayNumber, weekdayOf } from './civilDate';

export type Country = 'DE' | 'IN' | 'US' | 'other';

/** Dates that follow the moon, by year: Holi and Diwali. Years that are not listed have none. */
const indianFeasts: Record<number, readonly [string, string]> = {
  2018: ['03-02', '11-07'],
  2019: ['03-21', '10-27'],
  2020: ['03-10', '11-14'],
  2021: ['03-29', '11-04'],
  2022: ['03-18', '10-24'],
  2023: ['03-08', '11-12'],
  2024: ['03-25', '10-31'],
  2025: ['03-14', '10-20'],
  2026: ['03-04', '11-08'],
  2027: ['03-22', '10-29'],
  2028: ['03-11', '10-17'],
};

const known = new Map<string, ReadonlySet<Day>>();

/** Whose holidays somebody keeps, by the zone of the profile. */
export function countryOf(zone: string): Country {
  if (zone === 'Europe/Berlin') return 'DE';
  if (zone === 'Asia/Kolkata') return 'IN';
  const american = ['America/New_York', 'America/Chicago'];
  return american.includes(zone) ? 'US' : 'other';
}

/** The days of a year on which nobody of a country works, weekends not included. */
export function publicHolidays(
  country: Country,
  year: number,
): ReadonlySet<Day> {
  const name = `${country} ${year}`;
  let days = known.get(name);
  if (!days) {
    days = new Set(listHolidays(country, year));
    known.set(name, days);
  }
  return days;
}

function listHolidays(country: Country, year: number): Day[] {
  const on = (month: number, day: number) => dayNumber(year, month, day);
  const easter = easterSunday(year);
  switch (country) {
    case 'DE':
      return [
        ...[on(1, 1), on(5, 1), on(10, 3), on(12, 25), on(12, 26)],
        ...[easter - 2, easter + 1, easter + 39, easter + 50],
      ];
    case 'IN':
      return [
        ...[on(1, 26), on(8, 15), on(10, 2), on(12, 25)],
        ...(indianFeasts[year] ?? []).map(date => {
          const [month, day] = date.split('-').map(Number);
          return on(month, day);
        }),
      ];
    case 'US':
      return [
        ...[on(1, 1), on(6, 19), on(7, 4), on(12, 25)],
        nthMonday(year, 1, 3),
        nthMonday(year, 6, 1) - 7,
        nthMonday(year, 9, 1),
        fourthThursdayOfNovember(year),
        fourthThursdayOfNovember(year) + 1,
      ];
    default:
      return [on(1, 1), on(5, 1), on(12, 25), easter - 2];
  }
}

function nthMonday(year: number, month: number, nth: number): Day {
  const first = dayNumber(year, month, 1);
  return first + ((7 - weekdayOf(first)) % 7) + 7 * (nth - 1);
}

function fourthThursdayOfNovember(year: number): Day {
  const first = dayNumber(year, 11, 1);
  return first + ((10 - weekdayOf(first)) % 7) + 21;
}

/** By Gauss's rule, good for 1900 to 2099. */
function easterSunday(year: number): Day {
  const moon = (19 * (year % 19) + 24) % 30;
  const week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  const late =
    (moon === 29 && week === 6) ||
    (moon === 28 && week === 6 && year % 19 > 10);
  return dayNumber(year, 3, 22) + moon + week - (late ? 7 : 0);
}
