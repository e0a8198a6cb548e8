import { byId, treeItem } from '../tests/treeItem';
import { growTrees } from './growTrees';
import { placeItems } from './placeItems';

describe('placeItems', () => {
  const isRoot = ({ typeName }: { typeName: string }) => typeName === 'Epic';
  const epic = (id: number, parentId: number | null = null) =>
    treeItem(id, parentId, { typeName: 'Epic' });

  it('finds the highest item, and the highest of a root type', () => {
    const items = byId(
      treeItem(1),
      epic(2, 1),
      epic(3, 2),
      treeItem(4, 3),
      treeItem(5, 1),
    );
    expect(Object.fromEntries(placeItems(items, isRoot))).toEqual({
      1: { top: 1, root: undefined },
      2: { top: 1, root: 2 },
      3: { top: 1, root: 2 },
      4: { top: 1, root: 2 },
      5: { top: 1, root: undefined },
    });
  });

  it('takes a parent that is not there for none', () => {
    const items = byId(treeItem(5, 99), treeItem(6, 5));
    expect(placeItems(items, isRoot).get(6)).toEqual({
      top: 5,
      root: undefined,
    });
  });

  it('walks down a path of 100,000 levels, from wherever it begins', () => {
    const count = 100_000;
    const ids = Array.from({ length: count }, (_, index) => count - index);
    const items = byId(
      ...ids.map(id => treeItem(id, id === 1 ? null : id - 1)),
    );
    expect(placeItems(items, isRoot).get(count)).toEqual({
      top: 1,
      root: undefined,
    });
  });
});

describe('growTrees', () => {
  const items = byId(
    treeItem(1),
    treeItem(2, 1),
    treeItem(3, 2),
    treeItem(4, 2),
    treeItem(5),
  );
  const grow = (
    found: number[],
    rootOf: (id: number) => number | undefined,
  ) => {
    const trees = growTrees(
      items,
      ({ id }) => found.includes(id),
      ({ id }) => rootOf(id),
    );
    return {
      roots: trees.roots.map(({ id }) => id),
      children: Object.fromEntries(
        [...trees.children].map(([id, list]) => [id, list.map(it => it.id)]),
      ),
      found: [...trees.found],
    };
  };

  it('lists each found item with all that is above it, once', () => {
    expect(grow([3, 4], () => 1)).toEqual({
      roots: [1],
      children: { 2: [3, 4], 1: [2] },
      found: [3, 4],
    });
  });

  it('ends at the root, though something is above it', () => {
    expect(grow([4], () => 2)).toEqual({
      roots: [2],
      children: { 2: [4] },
      found: [4],
    });
  });

  it('leaves out what is in no tree', () => {
    const rootOf = (id: number) => (id === 5 ? undefined : 1);
    expect(grow([5], rootOf)).toEqual({ roots: [], children: {}, found: [] });
  });
});
