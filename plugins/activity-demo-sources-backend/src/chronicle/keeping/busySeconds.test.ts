import { hasBusySecond } from './busySeconds';

describe('hasBusySecond', () => {
  const seconds = Uint32Array.of(10, 20, 4_000_000_000);

  it.each<[from: number, to: number, expected: boolean]>([
    [0, 9_999, false],
    [0, 10_000, true],
    [10_999, 11_000, true],
    [11_000, 19_999, false],
    [11_000, 90_000, true],
    [21_000, 3_999_999_999_999, false],
    [4_000_000_000_999, 4_000_000_001_000, true],
    [4_000_000_001_000, 5_000_000_000_000, false],
  ])('from %s to %s: %s', (from, to, expected) => {
    expect(hasBusySecond(seconds, from, to)).toBe(expected);
  });

  it('is never in a life without anything', () => {
    expect(hasBusySecond(new Uint32Array(), 0, 1e12)).toBe(false);
  });
});
