import type { ActivityEventList } from '@activity-insights/plugin-activity-common';
import { madeEvent, madeEventList } from '../__testUtils__/FakeActivityApi';
import { EventFeed, type ReadEventPage } from './EventFeed';

/** `count` events by pages; the cursor is the number of the first event of a page. */
function pagesOf(count: number) {
  return jest.fn<Promise<ActivityEventList>, Parameters<ReadEventPage>>(
    async ({ cursor, limit }) => {
      const first = Number(cursor ?? 0);
      const end = Math.min(count, first + limit);
      return madeEventList({
        total: count,
        items: Array.from({ length: end - first }, (_, index) =>
          madeEvent({ id: String(first + index) }),
        ),
        nextCursor: end < count ? String(end) : undefined,
      });
    },
  );
}

describe('EventFeed', () => {
  it('reads a short page first, then long ones, until there are no more', async () => {
    const readPage = pagesOf(1300);
    const feed = new EventFeed(readPage);
    expect(feed.getState()).toMatchObject({ read: 0, isLoading: true });
    const seen: number[] = [];
    const unsubscribe = feed.subscribe(() => seen.push(feed.getState().read));
    for (let round = 0; round < 9; round++) await feed.loadMore();
    unsubscribe();

    expect(readPage.mock.calls.map(([page]) => page)).toEqual([
      { limit: 100 },
      { limit: 500, cursor: '100' },
      { limit: 500, cursor: '600' },
      { limit: 500, cursor: '1100' },
    ]);
    const { pages, ...state } = feed.getState();
    expect(state).toEqual({
      read: 1300,
      total: 1300,
      timezone: 'Asia/Kathmandu',
      error: undefined,
      isLoading: false,
      hasMore: false,
    });
    expect(pages.flat().map(event => Number(event.id))).toEqual(
      Array.from({ length: 1300 }, (_, index) => index),
    );
    expect(seen).toEqual([0, 100, 100, 600, 600, 1100, 1100, 1300]);
  });

  it('asks for one page at a time', async () => {
    const readPage = pagesOf(1300);
    const feed = new EventFeed(readPage);
    await Promise.all([feed.loadMore(), feed.loadMore(), feed.loadMore()]);
    expect(readPage).toHaveBeenCalledTimes(1);
  });

  it('keeps what it has when a page fails, and reads that page again', async () => {
    const readPage = pagesOf(600);
    const feed = new EventFeed(readPage);
    await feed.loadMore();
    readPage.mockRejectedValueOnce(new Error('down'));
    await feed.loadMore();
    expect(feed.getState()).toMatchObject({ read: 100, isLoading: false });
    expect(feed.getState().error?.message).toBe('down');
    await feed.loadMore();
    expect(feed.getState()).toMatchObject({ read: 600, error: undefined });
  });

  it('does not take what comes after it was closed, and can go on', async () => {
    const readPage = pagesOf(3);
    const feed = new EventFeed(readPage);
    const first = feed.loadMore();
    feed.close();
    await first;
    expect(readPage.mock.calls[0][1].aborted).toBe(true);
    expect(feed.getState().read).toBe(0);
    await feed.loadMore();
    expect(feed.getState().read).toBe(3);
  });
});
