import { validDay, validItems } from './forecastChoice';

describe('validItems', () => {
  it.each([
    [1, 1],
    [10_000, 10_000],
    [10_001, undefined],
    [0, undefined],
    [-3, undefined],
    [1.5, undefined],
    // An empty field.
    [Number.NaN, undefined],
  ])('%d', (items, expected) => {
    expect(validItems(items)).toBe(expected);
  });
});

describe('validDay', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2027-02-28', '2027-02-28'],
    // Today.
    ['2026-11-22', undefined],
    // The third century, on the way to this one.
    ['0202-11-30', undefined],
    [undefined, undefined],
  ])('%s', (day, expected) => {
    expect(validDay(day, '2026-11-22')).toBe(expected);
  });
});
