import { moveInCalendar } from './moveInCalendar';

describe('moveInCalendar', () => {
  it.each([
    ['ArrowDown', 'day', 3, 4],
    ['ArrowRight', 'day', 3, 10],
    ['ArrowRight', 'week', 3, 4],
    ['ArrowLeft', 'week', 0, 0],
    ['ArrowDown', 'week', 3, 55],
    ['ArrowUp', 'week', 55, 3],
    ['ArrowUp', 'week', 51, 51],
    ['ArrowDown', 'month', 3, 15],
    ['ArrowDown', 'month', 55, 55],
    ['End', 'month', 3, 59],
    ['Home', 'week', 3, 0],
    ['Enter', 'week', 3, undefined],
  ] as const)('%s among each %s, from %d', (key, unit, index, expected) => {
    expect(moveInCalendar(key, index, 60, unit)).toBe(expected);
  });
});
