import { dateOfDay, dayOfDate } from './dayNumbers';
import {
  isoWeekLabel,
  mondayOfWeek,
  weekOfDay,
  weekOfQuarter,
} from './weekOfQuarter';

it.each([
  ['1969-12-29', '1969-12-29', '1970-W01'],
  ['1969-12-28', '1969-12-22', '1969-W52'],
  ['2026-03-01', '2026-02-23', '2026-W09'],
  ['2026-03-02', '2026-03-02', '2026-W10'],
  // Years whose first days belong to the last, and whose last days to the next.
  ['2021-01-03', '2020-12-28', '2020-W53'],
  ['2024-12-30', '2024-12-30', '2025-W01'],
  ['2026-12-31', '2026-12-28', '2026-W53'],
])('%s is in the week of %s, %s', (date, monday, label) => {
  const day = dayOfDate(date)!;
  const week = weekOfDay(day);
  expect(dateOfDay(mondayOfWeek(week))).toBe(monday);
  expect(isoWeekLabel(week)).toBe(label);
  const lastQuarter = day * 96 + 95;
  expect(weekOfQuarter(lastQuarter)).toEqual({
    week,
    quarter: (day - mondayOfWeek(week)) * 96 + 95,
  });
});
