import { byId, treeItem } from '../tests/treeItem';
import { growTrees } from './growTrees';
import { listTrees, type ListedItem, type ListLimits } from './listTrees';

/** 1 above 2 and 10; 2 above 3, 4 and 5; 10 above 11. */
const items = byId(
  treeItem(1),
  treeItem(10, 1),
  treeItem(2, 1),
  treeItem(5, 2),
  treeItem(4, 2),
  treeItem(3, 2),
  treeItem(11, 10),
);
const trees = growTrees(
  items,
  () => true,
  () => 1,
);

const unlimited = { depth: 100, childrenPerItem: 500, items: 20_000 };

function outline({ item, children, moreAfter }: ListedItem): unknown {
  const own = moreAfter === undefined ? item.id : `${item.id} >${moreAfter}`;
  return children.length === 0 ? own : [own, ...children.map(outline)];
}

function list(limits: Partial<ListLimits>, after?: string) {
  const listed = listTrees(
    trees,
    trees.roots,
    { ...unlimited, ...limits },
    after,
  );
  return { roots: listed.roots.map(outline), isCut: listed.isCut };
}

describe('listTrees', () => {
  it('lists all, children in the order of their keys', () => {
    expect(list({})).toEqual({
      roots: [[1, [2, 3, 4, 5], [10, 11]]],
      isCut: false,
    });
  });

  it('ends at a level, and says where there is more', () => {
    expect(list({ depth: 2 })).toEqual({
      roots: [[1, '2 >', '10 >']],
      isCut: false,
    });
  });

  it('lists some of many children, and after which one there are more', () => {
    expect(list({ childrenPerItem: 2 })).toEqual({
      roots: [[1, ['2 >WEB-4', 3, 4], [10, 11]]],
      isCut: false,
    });
  });

  it('goes on after a child of the root', () => {
    expect(list({ depth: 2 }, 'WEB-2').roots).toEqual([[1, '10 >']]);
    expect(list({ depth: 2 }, 'WEB-10').roots).toEqual([1]);
    // It is gone by now.
    expect(list({ depth: 2 }, 'WEB-7').roots).toEqual([[1, '10 >']]);
  });

  it('gives up the deepest levels first where there is no room, and says so', () => {
    expect(list({ items: 5 })).toEqual({
      roots: [[1, ['2 >WEB-4', 3, 4], '10 >']],
      isCut: true,
    });
    expect(list({ items: 1 })).toEqual({ roots: ['1 >'], isCut: true });
  });
});
