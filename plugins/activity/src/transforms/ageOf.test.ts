import { ageOf } from './ageOf';

it.each([
  // A clock that is behind the backend's.
  [-5, 'now', 0],
  [0, 'now', 0],
  [59, 'now', 0],
  [60, 'minutes', 1],
  [3599, 'minutes', 59],
  [3600, 'hours', 1],
  [48 * 3600 - 1, 'hours', 47],
  [48 * 3600, 'days', 2],
])('%d seconds are %s: %d', (seconds, unit, count) => {
  const then = '2026-11-04T20:30:00Z';
  expect(ageOf(then, Date.parse(then) + seconds * 1000)).toEqual({
    unit,
    count,
  });
});
