import { WorkForest } from '../loading/WorkForest';
import { madeTreeItem } from '../__testUtils__/madeTree';
import { isRowOpen } from './isRowOpen';
import { noExpansion, withRow, type WorkExpansion } from './workExpansion';

describe('withRow', () => {
  const some: WorkExpansion = { level: 2, opened: ['A'], closed: ['B'] };

  it.each([
    ['C', true, { level: 2, opened: ['A', 'C'], closed: ['B'] }],
    ['B', true, { level: 2, opened: ['A', 'B'], closed: [] }],
    ['A', false, { level: 2, opened: [], closed: ['B', 'A'] }],
    ['A', true, some],
  ])('%s is open: %s', (key, isOpen, expected) => {
    expect(withRow(some, key, isOpen)).toEqual(expected);
  });
});

describe('isRowOpen', () => {
  const forest = new WorkForest();
  forest.addRoots(
    [
      madeTreeItem({
        key: 'A',
        children: [
          madeTreeItem({ key: 'B', childCount: 3, nextChildren: 'first' }),
        ],
      }),
    ],
    {},
  );

  it.each<[string, Partial<WorkExpansion>, boolean, boolean, boolean]>([
    ['nothing', {}, false, false, false],
    ['a level', { level: 2 }, false, true, false],
    ['a deeper level', { level: 3 }, false, true, true],
    ['what was opened', { opened: ['B'] }, false, false, true],
    ['what was closed', { level: 3, closed: ['A'] }, false, false, true],
    ['the way to what was found', {}, true, true, false],
    ['what was closed on the way', { closed: ['A'] }, true, false, false],
    ['what was opened below', { opened: ['B'] }, true, true, true],
  ])('%s', (_, expansion, isFinding, a, b) => {
    const isOpen = isRowOpen({ ...noExpansion, ...expansion }, isFinding);
    expect(isOpen(forest.node('jira/cloud/A')!)).toBe(a);
    expect(isOpen(forest.node('jira/cloud/B')!)).toBe(b);
  });
});
