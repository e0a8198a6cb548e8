import { madeTreeItem } from '../__testUtils__/madeTree';
import { underWay } from './underWay';

const none = { done: 0, total: 4, inProgress: 0 };

describe('underWay', () => {
  it.each([
    ['a root in progress', { statusCategory: 'inProgress' }, true],
    ['one with something done', { progress: { ...none, done: 1 } }, true],
    [
      'one with something begun',
      { progress: { ...none, inProgress: 1 } },
      true,
    ],
    ['one of which nothing has begun', {}, false],
    [
      'one that is done, whatever is below it',
      { statusCategory: 'done', progress: { ...none, inProgress: 1 } },
      false,
    ],
    [
      'one that is gone',
      {
        statusCategory: 'inProgress',
        removed: { at: '2026-10-01T00:00:00Z', reason: 'deleted' },
      },
      false,
    ],
    [
      'one that others own, and something below it is ours',
      { statusCategory: 'inProgress', context: true },
      true,
    ],
  ] as const)('%s', (_, change, expected) => {
    const root = madeTreeItem({
      statusCategory: 'todo',
      progress: none,
      ...change,
    });
    expect(underWay([root])).toEqual(expected ? [root] : []);
  });

  it('has five at most, the first ones', () => {
    const roots = ['A', 'B', 'C', 'D', 'E', 'F'].map(key =>
      madeTreeItem({ key }),
    );
    expect(underWay(roots).map(({ key }) => key)).toEqual([
      'A',
      'B',
      'C',
      'D',
      'E',
    ]);
  });
});
