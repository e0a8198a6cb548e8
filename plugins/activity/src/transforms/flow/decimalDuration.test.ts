import { decimalDuration } from './decimalDuration';

const day = 86_400;

describe('decimalDuration', () => {
  it.each([
    [0, 0, 'minutes'],
    [29, 0, 'minutes'],
    [30, 1, 'minutes'],
    [59 * 60 + 29, 59, 'minutes'],
    // Rounded up it would be 60 minutes.
    [59 * 60 + 30, 1, 'hours'],
    [5_400, 1.5, 'hours'],
    [23 * 3_600 + 56 * 60, 23.9, 'hours'],
    // Rounded up it would be 24 hours.
    [23 * 3_600 + 57 * 60, 1, 'days'],
    [9.4 * day, 9.4, 'days'],
    [99.94 * day, 99.9, 'days'],
    [99.96 * day, 100, 'days'],
    [412.4 * day, 412, 'days'],
  ])('%d s', (seconds, count, unit) => {
    expect(decimalDuration(seconds)).toEqual({ unit, count });
  });
});
