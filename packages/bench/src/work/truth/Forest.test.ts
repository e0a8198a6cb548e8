import { trueItem } from '../testing/trueItem';
import { addUp } from './addUp';
import { expectTree } from './expectTree';
import { Forest } from './Forest';

const done = { status: 'Done', statusCategory: 'done' } as const;
const under = (n: number) => ({ parentId: `jira/${n}` });

// 1 Version > (2 Feature > 3 Epic > 10, 4, 5), (6 Epic); 7 names nobody; 8 alone above 9; 20 is of GitLab.
const items = [
  trueItem(10, { ...under(3), ...done, estimate: 5 }),
  trueItem(1, { type: 'Product Version', estimate: 100 }),
  trueItem(2, { ...under(1), type: 'Feature', due: '2026-03-09' }),
  trueItem(3, { ...under(2), type: 'Epic', due: '2026-03-10' }),
  trueItem(4, {
    ...under(3),
    status: 'In Review',
    statusCategory: 'inProgress',
    estimate: 3,
    flagged: true,
    components: ['Web'],
    updatedAt: '2026-02-25T00:00:00.000Z',
  }),
  trueItem(5, {
    ...under(3),
    createdAt: '2026-01-01T09:00:00.000Z',
    updatedAt: '2026-02-24T23:59:59.999Z',
  }),
  trueItem(6, { ...under(1), ...done, type: 'Epic', flagged: true }),
  trueItem(7, under(999)),
  trueItem(8, { type: 'Epic' }),
  trueItem(9, { ...under(8), components: ['Web'] }),
  trueItem(20, {
    source: 'gitlab',
    id: 'gitlab/1',
    key: 'acme/web#1',
    type: 'Issue',
  }),
];
const forest = new Forest(items);
const at = (n: number) => forest.byKey(`WEB-${n}`)!;

describe('Forest', () => {
  it('knows who is above and below whom', () => {
    expect(forest.childrenOf(at(3)).map(({ key }) => key)).toEqual([
      'WEB-4',
      'WEB-5',
      'WEB-10',
    ]);
    expect(forest.ancestorsOf(at(10)).map(({ key }) => key)).toEqual([
      'WEB-3',
      'WEB-2',
      'WEB-1',
    ]);
    expect(forest.subtreeOf(at(1))).toHaveLength(7);
    expect([7, 8, 9].map(n => forest.isOrphan(at(n)))).toEqual([
      true,
      false,
      false,
    ]);
    expect(forest.parentOf(at(7))).toBeUndefined();
  });

  it('refuses circles', () => {
    const circle = new Forest([trueItem(1, under(2)), trueItem(2, under(1))]);
    expect(() => circle.ancestorsOf(circle.byKey('WEB-1')!)).toThrow(
      'in a circle',
    );
  });
});

describe('addUp', () => {
  it('counts leaves for progress, and everything for the rest', () => {
    expect(addUp(forest, at(1), '2026-03-10')).toEqual({
      // Of the leaves 4, 5, 6 and 10; only 4 and 10 have estimates, and those of others are not leaves'.
      progress: {
        done: 2,
        total: 4,
        inProgress: 1,
        estimate: { done: 5, total: 8 },
      },
      items: 7,
      open: 5,
      // 6 is flagged, but done.
      blocked: 1,
      // What is due on the day itself is not late.
      overdue: 1,
      // The 14 days begin with the 25th of February.
      changedRecently: 6,
      oldestOpenAt: '2026-01-01T09:00:00.000Z',
    });
  });

  it('takes a single item for a leaf', () => {
    expect(addUp(forest, at(6), '2026-03-10')).toEqual({
      progress: { done: 1, total: 1, inProgress: 0 },
      items: 1,
      open: 0,
      blocked: 0,
      overdue: 0,
      changedRecently: 1,
    });
  });
});

describe('expectTree', () => {
  it('lists all trees, and names what is in none', () => {
    const tree = expectTree(forest, { inScope: () => true });
    expect(tree.rootTypes).toEqual(['Issue', 'Product Version']);
    expect(tree.total).toBe(2);
    expect(tree.unlinked).toEqual(['WEB-7', 'WEB-8', 'WEB-9']);
    expect([...tree.listed.keys()]).toHaveLength(8);
    expect(tree.listed.get('WEB-3')).toMatchObject({
      parent: 'WEB-2',
      isContext: false,
    });
    expect(tree.byType).toContainEqual({ type: 'Epic', count: 3 });
  });

  it('adds what is above matches, uncounted', () => {
    const tree = expectTree(forest, {
      inScope: item => item.components.includes('Web'),
    });
    expect(tree.total).toBe(0);
    expect(
      [...tree.listed].map(([key, { isContext }]) => [key, isContext]),
    ).toEqual([
      ['WEB-4', false],
      ['WEB-3', true],
      ['WEB-2', true],
      ['WEB-1', true],
    ]);
    expect(tree.unlinked).toEqual(['WEB-9']);
    expect(tree.byType).toEqual([{ type: 'Story', count: 2 }]);
  });

  it('begins with the highest level there is, or with what is configured', () => {
    const inScope = (item: { key: string }) =>
      ['WEB-8', 'WEB-9'].includes(item.key);
    expect(expectTree(forest, { inScope })).toMatchObject({
      rootTypes: ['Epic'],
      total: 1,
      unlinked: [],
    });
    const finds = ({ type }: { type: string }) => type === 'Story';
    expect(expectTree(forest, { inScope, finds })).toMatchObject({
      rootTypes: ['Epic'],
      total: 0,
    });
    expect(
      expectTree(forest, { inScope, configured: ['Product Version'] }),
    ).toMatchObject({ rootTypes: [], unlinked: ['WEB-8', 'WEB-9'] });
  });
});
