import { nameMiddle } from './nameMiddle';

describe('nameMiddle', () => {
  // Ten characters of 7 px are 70 wide.
  it.each([
    ['at its place', 200, 200],
    ['inside at the right', 390, 365],
    ['inside at the left', 10, 35],
  ])('%s', (_, x, expected) => {
    expect(nameMiddle(x, 'Sprint 123', 400)).toBe(expected);
  });
});
