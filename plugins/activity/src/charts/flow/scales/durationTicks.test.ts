import { durationTicks, logDurationTicks } from './durationTicks';

const hour = 3_600;
const day = 24 * hour;

describe('durationTicks', () => {
  it.each([
    ['nothing', 0, [0, 60]],
    ['minutes', 11 * 60, [0, 300, 600, 900]],
    ['hours', 7 * hour, [0, 2 * hour, 4 * hour, 6 * hour, 8 * hour]],
    ['days', 9.4 * day, [0, 5 * day, 10 * day]],
    ['exactly at the end', 8 * day, [0, 2, 4, 6, 8].map(days => days * day)],
    [
      'half a century',
      18_000 * day,
      [0, 5, 10, 15, 20].map(one => one * 1_000 * day),
    ],
  ])('%s', (_, greatest, expected) => {
    expect(durationTicks(greatest, 4)).toEqual(expected);
  });
});

describe('logDurationTicks', () => {
  it.each([
    ['below a minute', 0, 50, [60, 300]],
    [
      'hours to days',
      2 * hour,
      2 * day,
      [hour, 4 * hour, 12 * hour, day, 3 * day],
    ],
    ['one value', day, day, [day, 3 * day]],
    ['beyond the end', 5_000 * day, 20_000 * day, [3_000 * day, 10_000 * day]],
  ])('%s', (_, least, greatest, expected) => {
    expect(logDurationTicks(least, greatest)).toEqual(expected);
  });
});
