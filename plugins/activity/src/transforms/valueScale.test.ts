import { decimalsFor } from './decimalsFor';
import { divergingScale, sequentialScale } from './valueScale';

describe('sequentialScale', () => {
  it('tells zero from few, and the greatest from all others', () => {
    const scale = sequentialScale([0, 1, 2, 3, 4, 50], 5, 1);
    expect([0, 1, 2, 3, 4, 50].map(scale.stepOf)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(scale.buckets[4]).toEqual({ from: 5, to: 50 });
  });

  it('cuts shares at multiples of a tenth of a percent', () => {
    const shares = [0.0004, 0.0051, 0.0052, 0.0108, 0.02];
    const scale = sequentialScale([0, ...shares], 2, 0.001);
    expect(scale.buckets).toEqual([
      { from: 0.001, to: 0.005 },
      { from: 0.006, to: 0.02 },
    ]);
    // 0.0004 is next to nothing, but it is not nothing.
    expect([0, ...shares].map(scale.stepOf)).toEqual([0, 1, 1, 1, 2, 2]);
  });

  it('holds for values of another chart', () => {
    const scale = sequentialScale([1, 2, 3, 4], 2, 1);
    expect([2, 3, 900].map(scale.stepOf)).toEqual([1, 2, 2]);
  });
});

describe('divergingScale', () => {
  it('is even around zero', () => {
    const scale = divergingScale([-9, -4, -1, 0, 1, 2, 30], 3, 1);
    expect([-9, -4, -1, 0, 1, 2, 30].map(scale.stepOf)).toEqual([
      -3, -2, -1, 0, 1, 2, 3,
    ]);
    expect(scale.buckets).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 4 },
      { from: 5, to: 30 },
    ]);
  });

  it('takes what arithmetic leaves over for nothing', () => {
    const scale = divergingScale([0.1 + 0.2 - 0.3, 0.5], 3, 0.1);
    expect(Math.abs(scale.stepOf(0.1 + 0.2 - 0.3))).toBe(0);
    expect(scale.stepOf(-0.5)).toBe(-3);
  });
});

describe('decimalsFor', () => {
  it.each([
    [[], 2, 0],
    [[0, 0], 2, 0],
    [[120, 80], 2, 0],
    [[12, 9, 30], 2, 0],
    [[1.2, 0, 3.4], 2, 1],
    [[0.42, 0.3], 3, 2],
    [[-0.042, 0.03], 3, 3],
    [[0.000042], 3, 3],
  ])('%j', (values, most, expected) => {
    expect(decimalsFor(values, most)).toBe(expected);
  });
});
