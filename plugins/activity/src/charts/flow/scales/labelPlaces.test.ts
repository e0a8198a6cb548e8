import { labelPlaces } from './labelPlaces';

describe('labelPlaces', () => {
  it.each([
    ['far apart', [10, 50, 90], [10, 50, 90]],
    ['too close', [50, 52, 90], [50, 64, 90]],
    ['at the bottom', [95, 98, 99], [72, 86, 100]],
    ['above the top', [-5, 2], [0, 14]],
    ['out of order', [52, 50], [64, 50]],
    ['none', [], []],
  ])('%s', (_, wanted, expected) => {
    expect(labelPlaces(wanted, 14, [0, 100])).toEqual(expected);
  });
});
