import { moveInDays, moveInGrid } from './moveInGrid';

describe('moveInGrid', () => {
  const size = { rows: 7, columns: 24 };

  it.each([
    ['ArrowRight', [1, 10], [1, 11]],
    ['ArrowRight', [1, 23], [1, 23]],
    ['ArrowLeft', [1, 0], [1, 0]],
    ['ArrowUp', [0, 5], [0, 5]],
    ['ArrowUp', [3, 5], [2, 5]],
    ['ArrowDown', [6, 5], [6, 5]],
    ['Home', [3, 5], [3, 0]],
    ['End', [3, 5], [3, 23]],
    ['a', [3, 5], undefined],
    ['Tab', [3, 5], undefined],
  ])('%s', (key, [row, column], expected) => {
    const next = moveInGrid(key, { row, column }, size);
    expect(next && [next.row, next.column]).toEqual(expected);
  });
});

describe('moveInDays', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 0, 0],
    ['ArrowRight', 3, 10],
    // There is no such weekday in the next week of the range: the day stays.
    ['ArrowRight', 25, 25],
    ['ArrowLeft', 3, 3],
    ['ArrowLeft', 10, 3],
    ['Home', 12, 0],
    ['End', 12, 29],
    ['x', 12, undefined],
  ])('%s from day %d of 30', (key, index, expected) => {
    expect(moveInDays(key, index, 30)).toBe(expected);
  });
});
