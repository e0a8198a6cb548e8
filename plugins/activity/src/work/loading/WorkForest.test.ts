import type {
  WorkTreeItem,
  WorkTreeQuery,
} from '@activity-insights/plugin-activity-common';
import { madeTreeItem } from '../__testUtils__/madeTree';
import { idOf, WorkForest } from './WorkForest';

const id = (key: string) => idOf({ source: 'jira', instance: 'cloud', key });

function childrenOf(forest: WorkForest, key: string): string[] | undefined {
  return forest.node(id(key))?.children?.map(child => child.split('/')[2]);
}

describe('WorkForest', () => {
  /** A has the child B, which has three children that are not listed. */
  const unlisted = (change: Partial<WorkTreeItem> = {}) =>
    madeTreeItem({
      key: 'A',
      children: [
        madeTreeItem({
          key: 'B',
          childCount: 3,
          nextChildren: 'first',
          ...change,
        }),
      ],
    });

  it.each<[string, WorkTreeQuery, Partial<WorkTreeItem>, string[] | undefined]>(
    [
      ['beyond what is listed', {}, {}, undefined],
      ['none that matches', { type: ['Bug'] }, { nextChildren: undefined }, []],
      [
        'none with the text',
        { text: 'a' },
        { nextChildren: undefined },
        undefined,
      ],
      ['none', { text: 'a' }, { nextChildren: undefined, childCount: 0 }, []],
    ],
  )(
    'knows whether children have been read: %s',
    (_, query, change, expected) => {
      const forest = new WorkForest();
      forest.addRoots([unlisted(change)], query);
      expect(childrenOf(forest, 'A')).toEqual(['B']);
      expect(childrenOf(forest, 'B')).toEqual(expected);
    },
  );

  it('adds children, and those that follow', () => {
    const forest = new WorkForest();
    forest.addRoots([unlisted()], {});
    const page = (keys: string[], nextChildren?: string) =>
      madeTreeItem({
        key: 'B',
        childCount: 3,
        children: keys.map(key => madeTreeItem({ key })),
        nextChildren,
      });
    forest.addChildren(page(['C', 'D'], 'next'), { root: 'B' });
    expect(forest.node(id('B'))?.next?.cursor).toBe('next');
    forest.addChildren(page(['E']), { root: 'B', children: 'next' }, true);
    expect(childrenOf(forest, 'B')).toEqual(['C', 'D', 'E']);
    expect(forest.node(id('B'))?.next).toBeUndefined();
    expect(forest.node(id('E'))?.level).toBe(3);
  });

  it('has an item once, where it was seen last', () => {
    const forest = new WorkForest();
    const moved = madeTreeItem({ key: 'M' });
    forest.addRoots(
      [
        madeTreeItem({ key: 'A', children: [moved] }),
        madeTreeItem({ key: 'B', childCount: 1, nextChildren: 'first' }),
      ],
      {},
    );
    forest.addChildren(madeTreeItem({ key: 'B', children: [moved] }), {});
    expect(childrenOf(forest, 'A')).toEqual([]);
    expect(childrenOf(forest, 'B')).toEqual(['M']);
    forest.addRoots([madeTreeItem({ key: 'A' })], {});
    expect(forest.roots).toEqual([id('A'), id('B')]);
  });
});
