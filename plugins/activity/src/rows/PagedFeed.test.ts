import type { FlowItems } from '@activity-insights/plugin-activity-common';
import { madeFlowItems, madeItem } from '../flow/__testUtils__/madeFlowItems';
import { PagedFeed, type ReadPage } from './PagedFeed';

/** Answers each question when the test says so. */
function atHand() {
  const asked: {
    page: Parameters<ReadPage<FlowItems>>[0];
    signal: AbortSignal;
    answer(keys: string[], nextCursor?: string): Promise<void>;
    fail(): Promise<void>;
  }[] = [];
  const read: ReadPage<FlowItems> = (page, signal) =>
    new Promise((resolve, reject) => {
      const settled = () => new Promise<void>(done => setTimeout(done));
      asked.push({
        page,
        signal,
        answer: (keys, nextCursor) => {
          const items = keys.map(key => madeItem({ key }));
          resolve(madeFlowItems({ items, total: 3, nextCursor }));
          return settled();
        },
        fail: () => {
          reject(new Error('down'));
          return settled();
        },
      });
    });
  return { asked, read };
}

describe('PagedFeed', () => {
  const keysOf = (feed: PagedFeed<FlowItems>) =>
    feed.getState().items.map(({ key }) => key);

  it('reads page after page, one at a time, until there are no more', async () => {
    const { asked, read } = atHand();
    const feed = new PagedFeed(read, 5_000);
    feed.loadMore();
    feed.loadMore();
    expect(asked).toHaveLength(1);
    await asked[0].answer(['A-1', 'A-2'], 'next');
    expect(feed.getState()).toMatchObject({ hasMore: true, isLoading: false });
    feed.loadMore();
    expect(asked[1].page).toMatchObject({ cursor: 'next' });
    await asked[1].answer(['A-3']);
    expect(keysOf(feed)).toEqual(['A-1', 'A-2', 'A-3']);
    feed.loadMore();
    expect(asked).toHaveLength(2);
  });

  it('keeps what it has where the next page fails, and tries again', async () => {
    const { asked, read } = atHand();
    const feed = new PagedFeed(read, 5_000);
    feed.loadMore();
    await asked[0].answer(['A-1'], 'next');
    feed.loadMore();
    await asked[1].fail();
    expect(feed.getState().error?.message).toBe('down');
    expect(keysOf(feed)).toEqual(['A-1']);
    feed.loadMore();
    await asked[2].answer(['A-2']);
    expect(feed.getState().error).toBeUndefined();
    expect(keysOf(feed)).toEqual(['A-1', 'A-2']);
  });

  it('reads again what it has, and shows no answer that it gave up', async () => {
    const { asked, read } = atHand();
    const feed = new PagedFeed(read, 5_000);
    feed.loadMore();
    await asked[0].answer(['A-1'], 'next');
    feed.loadMore();
    feed.refresh();
    expect(asked[1].signal.aborted).toBe(true);
    expect(keysOf(feed)).toEqual(['A-1']);
    await asked[1].answer(['A-9']);
    expect(keysOf(feed)).toEqual(['A-1']);
    await asked[2].answer(['A-2', 'A-1']);
    expect(asked[2].page).toEqual({ limit: 200 });
    expect(keysOf(feed)).toEqual(['A-2', 'A-1']);
    expect(feed.getState().hasMore).toBe(false);
  });
});
