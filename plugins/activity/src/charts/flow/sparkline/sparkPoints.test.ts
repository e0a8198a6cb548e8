import { sparkPoints } from './sparkPoints';

const size = { width: 108, height: 28 };

describe('sparkPoints', () => {
  it('begins at 0 and has the greatest on top', () => {
    expect(sparkPoints([0, 5, 10], size)).toEqual([
      { x: 4, y: 24 },
      { x: 54, y: 14 },
      { x: 104, y: 4 },
    ]);
  });

  it('leaves a gap where a value is unknown', () => {
    expect(sparkPoints([10, null], size)).toEqual([{ x: 4, y: 4 }, null]);
  });

  it.each([
    ['nothing at all', [0, 0], [24, 24]],
    ['one value', [3], [4]],
    ['none', [], []],
  ])('%s', (_, values, expected) => {
    expect(sparkPoints(values, size).map(point => point?.y)).toEqual(expected);
  });
});
