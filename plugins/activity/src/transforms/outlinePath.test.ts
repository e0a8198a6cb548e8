import { outlinePath } from './outlinePath';

const size = { width: 10, height: 5 };

describe('outlinePath', () => {
  it('goes around one cell', () => {
    expect(outlinePath([{ column: 2, row: 1 }], size)).toBe(
      'M20 5H30M20 10H30M20 5V10M30 5V10',
    );
  });

  it('leaves out the edges between neighbours', () => {
    expect(
      outlinePath(
        [
          { column: 0, row: 0 },
          { column: 0, row: 1 },
          { column: 1, row: 0 },
        ],
        size,
      ),
    ).toBe('M0 0H10M0 0V5M0 10H10M0 5V10M10 5V10M10 0H20M10 5H20M20 0V5');
  });

  it('is empty around nothing', () => {
    expect(outlinePath([], size)).toBe('');
  });
});
