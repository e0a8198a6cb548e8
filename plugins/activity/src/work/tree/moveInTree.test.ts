import { WorkForest } from '../loading/WorkForest';
import { madeTreeItem } from '../__testUtils__/madeTree';
import { moveInTree } from './moveInTree';
import { treeRows } from './treeRows';

/** 0 A, open; 1 its child B, open; 2 and 3 children C and D of B; 4 child E of A, closed; 5 F, without children. */
function madeRows() {
  const leaf = (key: string) => madeTreeItem({ key });
  const forest = new WorkForest();
  forest.addRoots(
    [
      madeTreeItem({
        key: 'A',
        children: [
          madeTreeItem({ key: 'B', children: [leaf('C'), leaf('D')] }),
          madeTreeItem({ key: 'E', children: [leaf('X')] }),
        ],
      }),
      leaf('F'),
    ],
    {},
  );
  const isOpen = ({ item }: { item: { key: string } }) => item.key !== 'E';
  return treeRows(forest, isOpen, false, nodes => nodes);
}

describe('moveInTree', () => {
  it.each([
    ['ArrowDown', 0, { kind: 'focus', row: 1 }],
    ['ArrowUp', 0, { kind: 'focus', row: 0 }],
    ['ArrowRight', 0, { kind: 'focus', row: 1 }],
    ['ArrowRight', 4, { kind: 'open', row: 4 }],
    ['ArrowRight', 2, undefined],
    ['ArrowLeft', 1, { kind: 'close', row: 1 }],
    ['ArrowLeft', 3, { kind: 'focus', row: 1 }],
    ['ArrowLeft', 4, { kind: 'focus', row: 0 }],
    ['ArrowLeft', 5, undefined],
    ['Home', 3, { kind: 'focus', row: 0 }],
    ['End', 0, { kind: 'focus', row: 5 }],
    ['PageDown', 0, { kind: 'focus', row: 3 }],
    ['PageUp', 5, { kind: 'focus', row: 2 }],
    ['Enter', 2, { kind: 'show', row: 2 }],
    ['a', 2, undefined],
    ['ArrowDown', 17, undefined],
  ])('%s in row %d', (key, row, expected) => {
    expect(moveInTree(key, madeRows(), row, 3)).toEqual(expected);
  });
});
