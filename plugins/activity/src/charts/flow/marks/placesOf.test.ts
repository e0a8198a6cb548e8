import { placesOf } from './placesOf';

describe('placesOf', () => {
  it('puts what is close into one square, by columns from the top', () => {
    const dots = [
      { name: 'a', x: 100, y: 30 },
      { name: 'b', x: 123.9, y: 33.9 },
      // The next column begins 24 further on, the next row 24 further down.
      { name: 'c', x: 124, y: 33.9 },
      { name: 'd', x: 100, y: 34 },
      { name: 'e', x: 110, y: 29 },
    ];
    expect(
      placesOf(dots, { left: 100, top: 10 }).map(place => [
        place.column,
        place.row,
        place.dots.map(({ name }) => name).join(''),
      ]),
    ).toEqual([
      [0, 0, 'abe'],
      [0, 1, 'd'],
      [1, 0, 'c'],
    ]);
  });

  it('has none without dots', () => {
    expect(placesOf([], { left: 0, top: 0 })).toEqual([]);
  });
});
