import { dotsPath, trianglesPath } from './dotsPath';

describe('dotsPath', () => {
  it('is a line without length for each', () => {
    const dots = [
      { x: 1, y: 2 },
      { x: 3.04, y: 4.06 },
    ];
    expect(dotsPath(dots)).toBe('M1 2h0M3 4.1h0');
    expect(dotsPath([])).toBe('');
  });
});

describe('trianglesPath', () => {
  it('has its tip above and its base below the middle', () => {
    expect(trianglesPath([{ x: 10, y: 20 }], 8)).toBe('M10 16L14 24H6Z');
  });
});
