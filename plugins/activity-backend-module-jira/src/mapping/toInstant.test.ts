import { toInstant } from './toInstant';

describe('toInstant', () => {
  it.each([
    ['2024-05-01T10:11:12.345+0530', Date.UTC(2024, 4, 1, 4, 41, 12, 345)],
    ['2024-05-01T10:11:12.345-1200', Date.UTC(2024, 4, 1, 22, 11, 12, 345)],
    ['2024-05-01T10:11:12.345+14:00', Date.UTC(2024, 3, 30, 20, 11, 12, 345)],
    ['2024-05-01T10:11:12.345Z', Date.UTC(2024, 4, 1, 10, 11, 12, 345)],
    ['2024-05-01T10:11:12.000+0000', Date.UTC(2024, 4, 1, 10, 11, 12)],
    ['1714558272345', 1_714_558_272_345],
    [1_714_558_272_345, 1_714_558_272_345],
    // A bulk answer of some versions: seconds.
    [1_714_558_272, 1_714_558_272_000],
  ])('reads %p', (value, instant) => {
    expect(toInstant(value)).toBe(instant);
  });

  it.each([undefined, null, '', 'yesterday', NaN, Infinity, {}, true])(
    'knows that %p is no moment',
    value => {
      expect(toInstant(value)).toBeUndefined();
    },
  );
});
