import { perWeek } from './perWeek';
import { at, period } from './__testUtils__/narrowFacts';

it.each([
  ['the whole period', '2026-03-29', '2020-01-01', 8, 2],
  ['what is over of it', '2026-03-15', '2020-01-01', 3, 1.5],
  ['since the first known one', '2026-03-29', '2026-03-15', 1, 0.5],
  ['both', '2026-03-18T12:00Z', '2026-03-08', 3, 2],
  ['a week', '2026-03-08', '2020-01-01', 5, 5],
  ['nothing', '2026-03-29', '2020-01-01', 0, 0],
  ['less than a week', '2026-03-07T23:59Z', '2020-01-01', 5, null],
  ['less than a week since the first', '2026-03-29', '2026-03-23', 5, null],
  ['what has not begun', '2026-02-28', '2020-01-01', 0, null],
])('of %s', (_, now, first, count, expected) => {
  // Four weeks.
  const asked = period('2026-03-01', '2026-03-29', { now });
  expect(perWeek(count, asked, at(first))).toBe(expected);
});
