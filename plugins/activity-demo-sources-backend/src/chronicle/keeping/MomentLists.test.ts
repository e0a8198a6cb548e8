import { MomentLists, packMoments } from './MomentLists';

describe('MomentLists', () => {
  const lists = new MomentLists(packMoments([[30, 10, 20], [], [15]]));

  it.each<[number, number, number | undefined, number | undefined]>([
    [0, 10, undefined, undefined],
    [0, 11, 10, 0],
    [0, 20, 10, 0],
    [0, 21, 20, 1],
    [0, 1000, 30, 2],
    [1, 1000, undefined, undefined],
    [2, 15, undefined, undefined],
    [2, 16, 15, 3],
  ])('of list %s before %s it is %s, at %s', (list, at, expected, place) => {
    expect(lists.lastBefore(list, at)).toBe(expected);
    expect(lists.lastPlaceBefore(list, at)).toBe(place);
  });
});
