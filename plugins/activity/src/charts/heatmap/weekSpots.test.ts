import { hasSpot, moveInWeek, spotKey, spotOfKey } from './weekSpots';

const wide = { columns: 24, hasWeekdayBars: true };
const narrow = { columns: 6, hasWeekdayBars: false };

describe('moveInWeek', () => {
  it.each([
    ['ArrowRight', '1-10', '1-11'],
    ['ArrowRight', '1-23', '1-all'],
    ['ArrowRight', '1-all', '1-all'],
    ['ArrowLeft', '1-all', '1-23'],
    ['ArrowDown', '6-10', 'all-10'],
    ['ArrowDown', 'all-10', 'all-10'],
    ['ArrowUp', 'all-10', '6-10'],
    ['ArrowDown', '5-all', '6-all'],
    // There is nothing in the corner.
    ['ArrowDown', '6-all', '6-all'],
    ['ArrowRight', 'all-23', 'all-23'],
    ['Home', '3-all', '3-0'],
    ['End', '3-0', '3-all'],
    ['End', 'all-0', 'all-23'],
    ['Tab', '3-0', undefined],
  ])('%s from %s', (key, from, expected) => {
    const next = moveInWeek(key, spotOfKey(from), wide);
    expect(next && spotKey(next)).toBe(expected);
  });

  it.each([
    ['ArrowRight', '1-5', '1-5'],
    ['End', '1-0', '1-5'],
    ['ArrowDown', '6-5', 'all-5'],
  ])('%s from %s where there is little room', (key, from, expected) => {
    const next = moveInWeek(key, spotOfKey(from), narrow);
    expect(next && spotKey(next)).toBe(expected);
  });
});

describe('hasSpot', () => {
  it.each([
    ['1-23', wide, true],
    ['1-23', narrow, false],
    ['1-all', wide, true],
    ['1-all', narrow, false],
    ['all-5', narrow, true],
    ['all-6', narrow, false],
    ['all-all', wide, false],
  ])('%s in %j', (key, size, expected) => {
    expect(hasSpot(spotOfKey(key), size)).toBe(expected);
  });
});
