import type { WorkTreeItem } from '@activity-insights/plugin-activity-common';
import { WorkForest, type WorkNode } from '../loading/WorkForest';
import { madeRoots, madeTreeItem } from '../__testUtils__/madeTree';
import { siblingOrder } from './siblingOrder';
import { treeRows } from './treeRows';

const asRead = siblingOrder({ field: 'updatedAt', direction: 'descending' });

function forestOf(roots: WorkTreeItem[]) {
  const forest = new WorkForest();
  forest.addRoots(roots, {});
  return forest;
}

/** `+` open, `-` closed, `.` nothing below; `?` not read yet. */
function drawn(
  forest: WorkForest,
  isOpen: (node: WorkNode) => boolean,
  hasMore = false,
  inOrder = asRead,
) {
  return treeRows(forest, isOpen, hasMore, inOrder).map(row => {
    const indent = '  '.repeat(row.level - 1);
    if (row.kind === 'pending') return `${indent}?`;
    const sign = { true: '+', false: '-', undefined: '.' }[`${row.isOpen}`];
    return `${indent}${sign} ${row.node.item.key} ${row.position}/${row.siblings}`;
  });
}

describe('treeRows', () => {
  it('shows what is below open items', () => {
    expect(drawn(forestOf(madeRoots()), () => false)).toEqual([
      '- PV-12 1/2',
      '. PV-13 2/2',
    ]);
    expect(drawn(forestOf(madeRoots()), () => true)).toEqual([
      '+ PV-12 1/2',
      '  + FEAT-81 1/2',
      '    . STORY-402 1/2',
      '    . STORY-403 2/2',
      '  . FEAT-90 2/2',
      '. PV-13 2/2',
    ]);
  });

  it('stands in for children that have not been read, and for further ones', () => {
    const unread = madeTreeItem({
      key: 'A',
      childCount: 2,
      nextChildren: 'first',
    });
    const partly = madeTreeItem({
      key: 'B',
      childCount: 900,
      children: [madeTreeItem({ key: 'C' })],
      nextChildren: 'more',
    });
    const forest = forestOf([unread, partly]);
    expect(drawn(forest, () => true, true)).toEqual([
      '+ A 1/-1',
      '  ?',
      '+ B 2/-1',
      '  . C 1/-1',
      '  ?',
      '?',
    ]);
  });

  it('is deep and wide', () => {
    let deep = madeTreeItem({ key: 'D-100' });
    for (let level = 99; level > 0; level -= 1) {
      deep = madeTreeItem({ key: `D-${level}`, children: [deep] });
    }
    const wide = madeTreeItem({
      key: 'W',
      children: Array.from({ length: 5_000 }, (_, index) =>
        madeTreeItem({ key: `W-${index}` }),
      ),
    });
    const rows = treeRows(forestOf([deep, wide]), () => true, false, asRead);
    expect(rows).toHaveLength(5_101);
    expect(rows[99]).toMatchObject({ level: 100, isOpen: undefined });
    expect(rows.at(-1)).toMatchObject({ position: 5_000, siblings: 5_000 });
  });

  it('puts children in the order of the roots, which is the backend’s', () => {
    const children = [
      madeTreeItem({ key: 'A-2', blocked: 1, dueOn: '2026-12-01' }),
      madeTreeItem({ key: 'A-3', blocked: 3 }),
      madeTreeItem({ key: 'A-10', blocked: 1, dueOn: '2026-11-01' }),
    ];
    const forest = forestOf([
      madeTreeItem({ key: 'B', children }),
      madeTreeItem({ key: 'A' }),
    ]);
    const keys = (...sort: Parameters<typeof siblingOrder>) =>
      treeRows(forest, () => true, false, siblingOrder(...sort)).map(
        row => row.kind === 'item' && row.node.item.key,
      );
    const ordered = (...order: string[]) => ['B', ...order, 'A'];
    expect(keys({ field: 'key', direction: 'descending' })).toEqual(
      ordered('A-10', 'A-3', 'A-2'),
    );
    expect(keys({ field: 'blocked', direction: 'descending' })).toEqual(
      ordered('A-3', 'A-2', 'A-10'),
    );
    expect(keys({ field: 'dueOn', direction: 'ascending' })).toEqual(
      ordered('A-10', 'A-2', 'A-3'),
    );
    // What has no day comes last, whichever way round.
    expect(keys({ field: 'dueOn', direction: 'descending' })).toEqual(
      ordered('A-2', 'A-10', 'A-3'),
    );
    expect(keys({ field: 'updatedAt', direction: 'descending' })).toEqual(
      ordered('A-2', 'A-3', 'A-10'),
    );
  });
});
