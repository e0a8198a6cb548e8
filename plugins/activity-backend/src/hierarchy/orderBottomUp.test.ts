import { orderBottomUp } from './orderBottomUp';

describe('orderBottomUp', () => {
  it('puts each after all that is below it', () => {
    const parents = new Map([
      [1, null],
      [2, 1],
      [3, 2],
      [4, 1],
      // Its parent is not among them.
      [5, 99],
      [6, 5],
    ]);
    const order = orderBottomUp(parents);
    expect([...order].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const [item, parent] of parents) {
      if (parent === null || parent === 99) continue;
      expect(order.indexOf(item)).toBeLessThan(order.indexOf(parent));
    }
  });

  it('takes a chain of 100,000', () => {
    const length = 100_000;
    const parents = new Map(
      Array.from({ length }, (_, n) => [n, n + 1 === length ? null : n + 1]),
    );
    expect(orderBottomUp(parents)[length - 1]).toBe(length - 1);
  });
});
