import { burnUpLayout } from './burnUpLayout';

describe('burnUpLayout', () => {
  const layout = burnUpLayout(4, 444, 100);

  it('puts points into the middle of their columns', () => {
    expect(layout.column).toBe(100);
    expect([0, 3].map(layout.x)).toEqual([94, 394]);
  });

  it('has nothing at the bottom and the greatest value on top', () => {
    expect(layout.y(100)).toBe(layout.top);
    expect(layout.y(0)).toBe(layout.top + layout.room);
    expect(layout.y(50)).toBe(layout.top + layout.room / 2);
  });

  it.each([
    [100, [0, 50, 100]],
    [5, [0, 5]],
    [1, [0, 1]],
  ])('names whole numbers up to %d', (greatest, ticks) => {
    expect(burnUpLayout(4, 444, greatest).ticks).toEqual(ticks);
  });

  it('does without room for points on a narrow page', () => {
    expect(burnUpLayout(4, 10, 5).column).toBe(0);
  });
});
