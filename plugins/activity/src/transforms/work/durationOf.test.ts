import { durationOf } from './durationOf';

describe('durationOf', () => {
  it.each([
    [0, '0 minutes'],
    [59, '0 minutes'],
    [60, '1 minutes'],
    [3_599, '59 minutes'],
    [3_600, '1 hours'],
    [5_400, '1 hours 30 minutes'],
    [86_399, '23 hours 59 minutes'],
    [86_400, '1 days'],
    [86_400 + 3_599, '1 days'],
    [3 * 86_400 + 4 * 3_600 + 59 * 60, '3 days 4 hours'],
    [10 * 86_400 + 23 * 3_600, '10 days'],
  ])('%d s', (seconds, expected) => {
    const words = durationOf(seconds).map(
      ({ unit, count }) => `${count} ${unit}`,
    );
    expect(words.join(' ')).toBe(expected);
  });
});
