import type {
  WorkTree,
  WorkTreeItem,
} from '@activity-insights/plugin-activity-common';
import type { ListedTree } from '../reading/readTree';
import { trueItem } from '../testing/trueItem';
import { addUp } from '../truth/addUp';
import { expectTree } from '../truth/expectTree';
import { Forest } from '../truth/Forest';
import { compareTree, type TreeComparison } from './compareTree';
import { Differences } from './Differences';
import { momentaryFacts, numbersOf } from './factsOf';

// 1 Version > 2 Story, which is in scope; 3 names a Version that nobody has.
const forest = new Forest([
  trueItem(1, { type: 'Product Version' }),
  trueItem(2, { parentId: 'jira/1', estimate: 2, components: ['Web'] }),
  trueItem(3, { type: 'Product Version', parentId: 'jira/9' }),
]);
const inScope = ({ key }: { key: string }) => key !== 'WEB-1';
const expected = expectTree(forest, { inScope });

const comparison: TreeComparison = {
  area: 'tree',
  name: 'everything',
  forest,
  factsOfAnswer: momentaryFacts,
  factsOfTruth: momentaryFacts,
  numbersOf,
  addUp: item => addUp(forest, item, '2026-03-10'),
};

const leaf = { done: 0, total: 1, inProgress: 0 };
const shown = (n: number, more: Partial<WorkTreeItem>) =>
  ({
    key: `WEB-${n}`,
    type: 'Product Version',
    status: 'To Do',
    statusCategory: 'todo',
    flagged: false,
    childCount: 0,
    progress: leaf,
    items: 1,
    open: 1,
    blocked: 0,
    oldestOpenAt: '2026-03-01T09:00:00.000Z',
    children: [],
    ...more,
  } as unknown as WorkTreeItem);

const estimated = { ...leaf, estimate: { done: 0, total: 2 } };

function answer(
  changes: { one?: object; two?: object; three?: object; first?: object } = {},
): ListedTree {
  const one = { context: true, childCount: 1, items: 2, open: 2 } as const;
  return {
    listed: new Map([
      [
        'WEB-1',
        { item: shown(1, { ...one, progress: estimated, ...changes.one }) },
      ],
      [
        'WEB-2',
        {
          item: shown(2, {
            type: 'Story',
            estimate: 2,
            progress: estimated,
          }),
          parent: 'WEB-1',
          ...changes.two,
        },
      ],
      ['WEB-3', { item: shown(3, { broken: 'orphan', ...changes.three }) }],
    ]),
    repeated: [],
    roots: ['WEB-1', 'WEB-3'],
    first: {
      total: 1,
      rootTypes: ['Product Version'],
      unlinked: 0,
      byType: [
        { type: 'Product Version', count: 1 },
        { type: 'Story', count: 1 },
      ],
      ...changes.first,
    } as Omit<WorkTree, 'items'>,
  };
}

function failures(tree: ListedTree): string[] {
  const differences = new Differences();
  compareTree(differences, expected, tree, comparison);
  return differences
    .lines()
    .filter(line => line.startsWith('FAIL'))
    .map(line => line.slice(5, line.lastIndexOf(':')));
}

describe('compareTree', () => {
  it('finds nothing where all is well', () => {
    expect(failures(answer())).toEqual([]);
  });

  it.each<[string, Parameters<typeof answer>[0]]>([
    ['tree: context', { one: { context: undefined } }],
    ['tree: children', { one: { childCount: 2 } }],
    ['tree: progress', { one: { progress: leaf } }],
    ['tree: items', { one: { items: 1 } }],
    ['tree: parent', { two: { parent: undefined } }],
    ['tree: status', { three: { status: 'Done' } }],
    ['tree: broken', { three: { broken: undefined } }],
    ['tree: total', { first: { total: 2 } }],
    ['tree: unlinked', { first: { unlinked: 1 } }],
    ['tree: types of roots', { first: { rootTypes: ['Epic'] } }],
    ['tree: by type', { first: { byType: [] } }],
  ])('finds %s', (kind, changes) => {
    expect(failures(answer(changes))).toEqual([kind]);
  });

  it('finds what is missing, and what came twice', () => {
    const tree = answer();
    tree.listed.delete('WEB-2');
    tree.repeated.push('WEB-1');
    expect(failures(tree)).toEqual(['tree: items']);
  });
});
