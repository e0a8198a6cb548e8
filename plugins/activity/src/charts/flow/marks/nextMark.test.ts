import { nextMark } from './nextMark';

/*
 *      0 1 2 3 4
 *   0  a . . d .
 *   1  . . . . e
 *   2  b . c . .
 */
const marks = [
  { key: 'a', column: 0, row: 0 },
  { key: 'b', column: 0, row: 2 },
  { key: 'c', column: 2, row: 2 },
  { key: 'd', column: 3, row: 0 },
  { key: 'e', column: 4, row: 1 },
];

describe('nextMark', () => {
  it.each([
    ['ArrowRight', 'a', 'c'],
    ['ArrowRight', 'c', 'd'],
    ['ArrowRight', 'e', 'e'],
    // Of two in one column the one that lies closer.
    ['ArrowLeft', 'c', 'b'],
    ['ArrowLeft', 'd', 'c'],
    ['ArrowLeft', 'a', 'a'],
    ['ArrowDown', 'a', 'b'],
    // There is nothing below it in its column.
    ['ArrowDown', 'd', 'e'],
    ['ArrowUp', 'b', 'a'],
    ['ArrowUp', 'a', 'a'],
    ['Home', 'e', 'a'],
    ['End', 'a', 'e'],
    ['x', 'a', undefined],
    ['ArrowLeft', 'gone', undefined],
  ])('%s from %s', (key, from, expected) => {
    expect(nextMark(key, from, marks)).toBe(expected);
  });
});
