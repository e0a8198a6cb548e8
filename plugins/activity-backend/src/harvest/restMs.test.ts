import { restMs } from './restMs';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('restMs', () => {
  it.each([
    [15 * minute, false, 0, 15 * minute],
    [15 * minute, false, 0.5, 14.25 * minute],
    [15 * minute, true, 0, day],
    [7 * day, true, 0, 7 * day],
  ])(
    'of %d ms, archived %s, with %d is %d ms',
    (frequency, archived, random, expected) => {
      expect(restMs(frequency, archived, random)).toBeCloseTo(expected);
    },
  );
});
