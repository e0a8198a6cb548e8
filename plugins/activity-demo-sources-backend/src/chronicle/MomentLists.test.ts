import { MomentLists } from './MomentLists';

describe('MomentLists', () => {
  const lists = new MomentLists([[30, 10, 20], [], [15]]);

  it.each<[number, number, number | undefined]>([
    [0, 10, undefined],
    [0, 11, 10],
    [0, 20, 10],
    [0, 21, 20],
    [0, 1000, 30],
    [1, 1000, undefined],
    [2, 15, undefined],
    [2, 16, 15],
  ])('of list %s before %s it is %s', (list, at, expected) => {
    expect(lists.lastBefore(list, at)).toBe(expected);
  });
});
