import type {
  WorkTree,
  WorkTreeQuery,
} from '@activity-insights/plugin-activity-common';
import { madeRoots, madeTree, madeTreeItem } from '../__testUtils__/madeTree';
import { answerTree } from '../__testUtils__/answerTree';
import { idOf } from './WorkForest';
import { rootsPlace, WorkTreeFeed } from './WorkTreeFeed';

const id = (key: string) => idOf({ source: 'jira', instance: 'cloud', key });

describe('WorkTreeFeed', () => {
  let roots = madeRoots();
  const ask = jest.fn();

  beforeEach(() => {
    roots = madeRoots();
    ask.mockReset();
    ask.mockImplementation(
      async (query: WorkTreeQuery): Promise<WorkTree> =>
        madeTree({ items: answerTree(roots, query) }),
    );
  });

  const feedOf = (query: WorkTreeQuery = { maxDepth: 1 }) =>
    new WorkTreeFeed(ask, query);

  it('reads roots, and what is below them when it is asked for', async () => {
    const feed = feedOf();
    await feed.read();
    expect(feed.getState().answer?.total).toBe(2);
    expect(feed.getState().forest.size).toBe(2);
    await feed.readBelow(id('PV-12'));
    expect(feed.getState().forest.node(id('PV-12'))?.children).toEqual([
      id('FEAT-81'),
      id('FEAT-90'),
    ]);
    expect(ask).toHaveBeenLastCalledWith(
      { root: 'PV-12', maxDepth: 2 },
      expect.any(AbortSignal),
    );
  });

  it('reads the same children once at a time, and tells why it could not', async () => {
    const feed = feedOf();
    await feed.read();
    ask.mockRejectedValueOnce(new Error('Fog'));
    const reading = feed.readBelow(id('PV-12'));
    feed.readBelow(id('PV-12'));
    expect([...feed.getState().loading]).toEqual([id('PV-12')]);
    await reading;
    expect(ask).toHaveBeenCalledTimes(2);
    expect(feed.getState().failures.get(id('PV-12'))?.message).toBe('Fog');
    await feed.readBelow(id('PV-12'));
    expect(feed.getState().failures.size).toBe(0);
    expect(feed.getState().forest.size).toBe(4);
  });

  it('reads further roots and further children', async () => {
    const page = (keys: string[], change: Partial<WorkTree> = {}) =>
      madeTree({ items: keys.map(key => madeTreeItem({ key })), ...change });
    const wide = (keys: string[], nextChildren?: string) =>
      madeTree({
        items: [
          madeTreeItem({
            key: 'A',
            childCount: 3,
            children: keys.map(key => madeTreeItem({ key })),
            nextChildren,
          }),
        ],
      });
    ask
      .mockResolvedValueOnce(wide(['A-1', 'A-2'], 'c1'))
      .mockResolvedValueOnce(wide(['A-3']))
      .mockResolvedValueOnce(page(['B'], { nextCursor: 'r2' }));
    const feed = feedOf({ maxDepth: 2, text: 'a' });
    await feed.read();
    await feed.readBelow(id('A'));
    expect(ask.mock.lastCall?.[0]).toMatchObject({
      root: 'A',
      text: 'a',
      children: 'c1',
    });
    expect(feed.getState().forest.node(id('A'))?.children).toHaveLength(3);

    await feed.read();
    expect(feed.getState().forest.roots).toEqual([id('B')]);
    ask.mockResolvedValueOnce(page(['C']));
    await feed.readBelow(rootsPlace);
    expect(ask.mock.lastCall?.[0]).toMatchObject({ cursor: 'r2', text: 'a' });
    expect(feed.getState().forest.roots).toEqual([id('B'), id('C')]);
    expect(feed.getState().nextRoots).toBeUndefined();
  });

  it('reads all that is shown again, and swaps it as a whole', async () => {
    const feed = feedOf();
    await feed.read();
    await feed.readBelow(id('PV-12'));
    await feed.readBelow(id('FEAT-81'));
    roots[0].children[0].children[0].summary = 'Google Pay sheet';
    const seen: number[] = [];
    feed.subscribe(() => seen.push(feed.getState().forest.size));
    await feed.read(shown => shown !== id('FEAT-90'));
    expect(new Set(seen)).toEqual(new Set([6]));
    const story = feed.getState().forest.node(id('STORY-402'));
    expect(story?.item.summary).toBe('Google Pay sheet');
  });

  it('keeps what is there where it cannot be read again', async () => {
    const feed = feedOf();
    await feed.read();
    ask.mockRejectedValueOnce(new Error('Fog'));
    await feed.read();
    expect(feed.getState()).toMatchObject({
      isReading: false,
      error: { message: 'Fog' },
      answer: { total: 2 },
    });
    expect(feed.getState().forest.size).toBe(2);
  });

  it('does not ask on and on for an item that has another name by now', async () => {
    const feed = feedOf();
    await feed.read();
    ask.mockResolvedValue(
      madeTree({ items: [madeTreeItem({ key: 'PV-12000' })] }),
    );
    await feed.readBelow(id('PV-12'));
    expect(feed.getState().forest.node(id('PV-12'))?.children).toEqual([]);
  });

  it('says nothing after it was closed, and can be read again', async () => {
    const feed = feedOf();
    const reading = feed.read();
    feed.close();
    await reading;
    expect(feed.getState().answer).toBeUndefined();
    await feed.read();
    expect(feed.getState().answer?.total).toBe(2);
  });
});
