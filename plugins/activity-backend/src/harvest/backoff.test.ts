import { backoffMs, waitMs } from './backoff';

const minute = 60_000;

describe('backoffMs', () => {
  it.each([
    [1, 0, 0, 0.5 * minute],
    [1, 1, 0, minute],
    [3, 1, 0, 4 * minute],
    [9, 1, 0, 256 * minute],
    [10, 1, 0, 360 * minute],
    [500, 0, 0, 180 * minute],
    [1, 0, 10 * minute, 10 * minute],
    [1, 1, 10 * minute, 11 * minute],
    [1, 0, NaN, 0.5 * minute],
  ])(
    'after %i failures with %d and at least %d ms is %d ms',
    (failures, random, least, expected) => {
      expect(backoffMs(failures, random, least)).toBeCloseTo(expected);
    },
  );
});

describe('waitMs', () => {
  it.each([
    [10 * minute, 0, 10 * minute],
    [10 * minute, 0.5, 10.5 * minute],
    [365 * 24 * 60 * minute, 0, 24 * 60 * minute],
    [-1, 0, 0],
    [NaN, 0.5, 0],
  ])('of %d ms with %d is %d ms', (retryAfter, random, expected) => {
    expect(waitMs(retryAfter, random)).toBeCloseTo(expected);
  });
});
