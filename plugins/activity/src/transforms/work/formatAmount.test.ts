import { formatAmount } from './formatAmount';

describe('formatAmount', () => {
  it.each([
    [0, '0'],
    [5, '5'],
    [0.5, '0.5'],
    [2.25, '2.25'],
    [1 / 3, '0.33'],
    [0.1 + 0.2, '0.3'],
    [1234, '1,234'],
  ])('%d', (value, expected) => {
    expect(formatAmount(value)).toBe(expected);
  });
});
