import { columnsOf, namedColumns } from './columnsOf';
import { plotOf } from './plotOf';

/** From 52 to 452. */
const plot = plotOf(462, 200);

describe('columnsOf', () => {
  it('shares the room among the columns', () => {
    const columns = columnsOf(10, plot);
    expect(columns.width).toBe(40);
    expect([columns.left(0), columns.left(9)]).toEqual([52, 412]);
    expect(columns.middle(9)).toBe(432);
  });

  it('makes none wider than is sensible', () => {
    expect(columnsOf(2, plot).width).toBe(96);
    expect(columnsOf(2, plot).middle(1)).toBe(196);
  });
});

describe('namedColumns', () => {
  it.each([
    [4, [0, 1, 2, 3]],
    // 400 px have room for six names of 64 px.
    [10, [1, 3, 5, 7, 9]],
    [91, [10, 26, 42, 58, 74, 90]],
  ])('of %d', (count, expected) => {
    expect(namedColumns(count, columnsOf(count, plot))).toEqual(expected);
  });
});
