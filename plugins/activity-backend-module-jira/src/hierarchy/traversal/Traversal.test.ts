import { RejectedRequest } from '../../transport/RejectedRequest';
import type { FoundItem } from '../searching/FoundItem';
import { Traversal, type TraversalOptions } from './Traversal';

/** Items by id, each with the id of its parent; keys are `K-<id>`. */
function world(
  parents: Record<number, number | undefined>,
  rejected: string[] = [],
) {
  const items = Object.entries(parents).map(
    ([id, parent]): FoundItem => ({
      id,
      key: `K-${id}`,
      typeId: 'any',
      projectId: '1',
      updatedAt: 0,
      ...(parent !== undefined && { parent: { key: `K-${parent}` } }),
    }),
  );
  const asked: string[] = [];
  async function* search(jql: string) {
    asked.push(jql);
    const names = [...jql.matchAll(/K-\d+|\b\d+\b/g)].map(([name]) => name);
    if (names.some(name => rejected.includes(name))) {
      throw new RejectedRequest('no such issue');
    }
    yield items.filter(({ id, key, parent }) =>
      jql.startsWith('below')
        ? names.includes(parent?.key ?? '')
        : names.includes(id) || names.includes(key),
    );
  }
  const traverse = (options: Partial<TraversalOptions> = {}) =>
    new Traversal({
      search,
      childrenOf: keys => `below ${keys.join(' ')}`,
      isLeaf: () => false,
      limits: { depth: 10, items: 1000, requests: 100 },
      ...options,
    });
  return { traverse, asked };
}

function found({ items }: Traversal): number[] {
  return [...items.keys()].map(Number).sort((a, b) => a - b);
}

describe('Traversal', () => {
  it('goes down to the leaves, in batches per level', async () => {
    const { traverse, asked } = world({ 1: undefined, 2: 1, 3: 1, 4: 2, 5: 9 });
    const traversal = traverse();
    await traversal.descend(['root K-1']);
    expect(found(traversal)).toEqual([1, 2, 3, 4]);
    expect(asked).toEqual([
      'root K-1',
      'below K-1',
      'below K-2 K-3',
      'below K-4',
    ]);
  });

  it('does not ask what is below leaves', async () => {
    const { traverse, asked } = world({ 1: undefined, 2: 1, 3: 2 });
    await traverse({ isLeaf: () => true }).descend(['root K-1']);
    expect(asked).toEqual(['root K-1']);
  });

  it('survives cycles', async () => {
    const { traverse } = world({ 1: 3, 2: 1, 3: 2 });
    const down = traverse();
    await down.descend(['root K-1']);
    expect(found(down)).toEqual([1, 2, 3]);
    const up = traverse();
    await up.ascend([{ key: 'K-2' }]);
    expect(found(up)).toEqual([1, 2, 3]);
  });

  it('goes up, past parents that are not there', async () => {
    const { traverse } = world({ 1: undefined, 2: 1, 3: 7 }, ['K-7', 'K-8']);
    const traversal = traverse();
    await traversal.ascend([{ key: 'K-2' }, { id: '3' }, { key: 'K-8' }, {}]);
    expect(found(traversal)).toEqual([1, 2, 3]);
    expect(traversal.reached.size).toBe(0);
  });

  it('asks for what Jira accepts when it rejects a batch because of one', async () => {
    const parents = Object.fromEntries(
      Array.from({ length: 150 }, (_, index) => [index + 1, undefined]),
    );
    const { traverse, asked } = world(parents, ['17']);
    const traversal = traverse();
    await traversal.revisit(Object.keys(parents));
    expect(found(traversal)).toHaveLength(149);
    // Two batches, of which one is halved seven times.
    expect(asked.length).toBeLessThanOrEqual(2 + 2 * 7);
  });

  it.each([
    ['depth', { depth: 1, items: 1000, requests: 100 }, [1, 2], /1 levels/],
    ['breadth', { depth: 9, items: 2, requests: 100 }, [1, 2], /2 items/],
    ['requests', { depth: 9, items: 1000, requests: 2 }, [1, 2], /2 requests/],
  ])('is bounded in %s, and says so', async (_, limits, ids, reason) => {
    const { traverse } = world({ 1: undefined, 2: 1, 3: 2, 4: 3 });
    const traversal = traverse({ limits });
    await traversal.descend(['root K-1']);
    expect(found(traversal)).toEqual(ids);
    expect([...traversal.reached].join()).toMatch(reason);
  });

  it('lets failures through', async () => {
    const { traverse } = world({ 1: undefined }, ['K-1']);
    await expect(traverse().descend(['root K-1'])).rejects.toThrow(
      RejectedRequest,
    );
  });
});
