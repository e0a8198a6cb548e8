import { bandPath, linePath } from './linePath';

const at = (x: number, y: number) => ({ x, y });

describe('linePath', () => {
  it.each([
    ['nothing', [], ''],
    ['one point', [at(1, 2)], 'M1 2'],
    ['a line', [at(1, 2), at(3, 4)], 'M1 2L3 4'],
    ['a gap', [at(1, 2), null, at(5, 6), at(7, 8)], 'M1 2M5 6L7 8'],
    ['gaps at the ends', [null, at(1, 2.04), null], 'M1 2'],
  ])('%s', (_, points, expected) => {
    expect(linePath(points)).toBe(expected);
  });
});

describe('bandPath', () => {
  it('goes along the upper line and back along the lower one', () => {
    expect(bandPath([at(0, 1), at(9, 2)], [at(0, 5), at(9, 6)])).toBe(
      'M0 1L9 2L9 6L0 5Z',
    );
    expect(bandPath([], [])).toBe('');
  });
});
