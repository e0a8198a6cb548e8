import type {
  WorkTree,
  WorkTreeItem,
  WorkTreeQuery,
} from '@activity-insights/plugin-activity-common';
import { readTree } from './readTree';

const item = (key: string, more: Partial<WorkTreeItem> = {}) =>
  ({ key, children: [], ...more } as unknown as WorkTreeItem);

function clientOf(answer: (query: WorkTreeQuery) => Partial<WorkTree>) {
  return { getTree: async (query: WorkTreeQuery) => answer(query) as WorkTree };
}

describe('readTree', () => {
  it('reads all pages of roots, and all children', async () => {
    const client = clientOf(({ cursor, root, children }) => {
      if (root === 'A-2' && children === 'more') {
        return { items: [item('A-2', { children: [item('A-4')] })] };
      }
      return cursor === 'next'
        ? { items: [item('A-5')], total: 2 }
        : {
            items: [
              item('A-1', {
                children: [
                  item('A-2', {
                    children: [item('A-3')],
                    nextChildren: 'more',
                  }),
                ],
              }),
            ],
            total: 2,
            nextCursor: 'next',
          };
    });
    const tree = await readTree(client, {});
    expect([...tree.listed].map(([key, { parent }]) => [key, parent])).toEqual([
      ['A-1', undefined],
      ['A-2', 'A-1'],
      ['A-3', 'A-2'],
      ['A-4', 'A-2'],
      ['A-5', undefined],
    ]);
    expect(tree.roots).toEqual(['A-1', 'A-5']);
    expect(tree.first.total).toBe(2);
    expect(tree.repeated).toEqual([]);
  });

  it('says what came twice', async () => {
    const twice = item('A-1', { children: [item('A-2'), item('A-2')] });
    const tree = await readTree(
      clientOf(() => ({ items: [twice] })),
      {},
    );
    expect(tree.repeated).toEqual(['A-2']);
  });
});
