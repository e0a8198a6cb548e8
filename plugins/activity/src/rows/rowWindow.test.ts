import { moveInRows, rowWindow, scrollToRow } from './rowWindow';

const rowHeight = 52;

describe('rowWindow', () => {
  it.each([
    ['the beginning', 0, 520, 100_050, 0, 16],
    ['the middle', 50_000 * rowHeight, 520, 100_050, 49_994, 50_016],
    ['within a row', 10.5 * rowHeight, 520, 100, 4, 27],
    ['the end', 99 * rowHeight, 520, 100, 93, 99],
    ['a list that has shrunk', 500 * rowHeight, 520, 10, 9, 9],
    ['bounce above the beginning', -80, 520, 100, 0, 16],
    ['no rows', 0, 520, 0, 0, -1],
  ])('%s', (_, scrollTop, height, count, first, last) => {
    expect(rowWindow(scrollTop, height, count, rowHeight)).toEqual({
      first,
      last,
    });
  });

  it('never holds more rows than are near, however long the list is', () => {
    for (let scrollTop = 0; scrollTop < 5_000_000; scrollTop += 99_991) {
      const { first, last } = rowWindow(scrollTop, 800, 100_000, rowHeight);
      expect(last - first).toBeLessThan(31);
    }
  });
});

describe('scrollToRow', () => {
  it.each([
    ['what is seen', 5, 0, 520, 0],
    ['a row above', 5, 520, 520, 5 * rowHeight],
    ['a row below', 20, 0, 520, 21 * rowHeight - 520],
    ['a row that is cut', 10, 26, 520, 52],
  ])('%s', (_, row, scrollTop, height, expected) => {
    expect(scrollToRow(row, scrollTop, height, rowHeight)).toBe(expected);
  });
});

describe('moveInRows', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 13],
    ['PageUp', 3, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['Enter', 3, undefined],
  ])('%s from row %d', (key, row, expected) => {
    expect(moveInRows(key, row, { count: 100, page: 10 })).toBe(expected);
  });
});
