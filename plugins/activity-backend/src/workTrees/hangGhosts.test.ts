import { byId, treeItem } from '../tests/treeItem';
import { ghostsBelow, hangGhosts } from './hangGhosts';

const ghost = (id: number, parentId: number | null) =>
  treeItem(id, parentId, { isGhost: true });

const items = byId(treeItem(1), treeItem(2, 1));

describe('hangGhosts', () => {
  it('leaves those where they were whose parent is there, or a ghost itself', () => {
    const ghosts = [ghost(5, 2), ghost(6, 5), ghost(7, null)];
    expect(hangGhosts(ghosts, items)).toEqual(ghosts);
  });

  it('puts those at the top whose parent is not known', () => {
    expect(hangGhosts([ghost(5, 99)], items)).toEqual([ghost(5, null)]);
  });

  it('opens circles, and leaves what hangs from them', () => {
    const hung = hangGhosts(
      [ghost(5, 6), ghost(6, 5), ghost(7, 7), ghost(8, 5)],
      items,
    );
    expect(hung.map(({ parentId }) => parentId)).toEqual([null, null, null, 5]);
  });
});

describe('ghostsBelow', () => {
  it('finds those that hang from an item, however far', () => {
    const ghosts = [ghost(5, 2), ghost(6, 5), ghost(7, null), ghost(8, 7)];
    expect(ghostsBelow(ghosts, items).map(({ id }) => id)).toEqual([5, 6]);
  });
});
