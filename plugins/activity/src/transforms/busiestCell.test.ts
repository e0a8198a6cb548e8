import { busiestCell } from './busiestCell';

describe('busiestCell', () => {
  it('is the earliest of the greatest', () => {
    expect(
      busiestCell([
        [0, 4],
        [9, 9],
      ]),
    ).toEqual({ weekday: 1, hour: 0, count: 9 });
  });

  it('is missing when there is nothing', () => {
    expect(busiestCell([[0, 0]])).toBeUndefined();
  });
});
