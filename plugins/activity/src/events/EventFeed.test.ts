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

  describe('brought up to date', () => {
    /** The events that there are, which a test may change; by pages as above. */
    let there: ReturnType<typeof madeEvent>[];
    const events = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) =>
        madeEvent({ id: String(from + index) }),
      );
    const readPage = jest.fn<
      Promise<ActivityEventList>,
      Parameters<ReadEventPage>
    >(async ({ cursor, limit }) => {
      const first = Number(cursor ?? 0);
      const end = Math.min(there.length, first + limit);
      return madeEventList({
        total: there.length,
        items: there.slice(first, end),
        nextCursor: end < there.length ? String(end) : undefined,
      });
    });

    beforeEach(() => {
      there = events(0, 1300);
      readPage.mockClear();
    });

    async function feedThatRead(pages: number) {
      const feed = new EventFeed(readPage);
      for (let page = 0; page < pages; page++) await feed.loadMore();
      readPage.mockClear();
      return feed;
    }

    const idsOf = (feed: EventFeed) =>
      feed
        .getState()
        .pages.flat()
        .map(({ id }) => id);

    it('has what is new, and no more of the rest than before', async () => {
      const feed = await feedThatRead(2);
      there = [...events(5000, 2), ...there];
      await feed.refresh();
      expect(feed.getState()).toMatchObject({
        total: 1302,
        read: 600,
        hasMore: true,
        isLoading: false,
      });
      expect(idsOf(feed)).toEqual(there.slice(0, 600).map(({ id }) => id));
      await feed.loadMore();
      expect(idsOf(feed)).toEqual(there.slice(0, 1100).map(({ id }) => id));
    });

    it('is not told of what is as it was, and asks for one page to know', async () => {
      const feed = await feedThatRead(3);
      const before = feed.getState();
      await feed.refresh();
      expect(feed.getState()).toBe(before);
      expect(readPage).toHaveBeenCalledTimes(1);
    });

    it('loses what is gone in the middle', async () => {
      const feed = await feedThatRead(4);
      there = there.filter(({ id }) => id !== '700');
      await feed.refresh();
      expect(feed.getState()).toMatchObject({ total: 1299, read: 1299 });
      expect(idsOf(feed)).not.toContain('700');
    });

    it('keeps what it has where it cannot be read', async () => {
      const feed = await feedThatRead(1);
      const before = feed.getState();
      readPage.mockRejectedValueOnce(new Error('down'));
      await feed.refresh();
      expect(feed.getState()).toBe(before);
    });

    it('reads no more of very long lists than their number', async () => {
      there = events(0, 9000);
      const feed = await feedThatRead(12);
      there = [...events(9000, 1), ...there];
      await feed.refresh();
      expect(feed.getState()).toMatchObject({ total: 9001, read: 5600 });
      expect(readPage).toHaveBeenCalledTimes(1);
    });

    it('waits for a page that is on its way, and makes way for one', async () => {
      const feed = await feedThatRead(1);
      there = [...events(5000, 1), ...there];
      const loading = feed.loadMore();
      await feed.refresh();
      await loading;
      expect(feed.getState()).toMatchObject({ total: 1301, read: 600 });

      there = [...events(6000, 1), ...there];
      const refreshing = feed.refresh();
      await feed.loadMore();
      await refreshing;
      expect(feed.getState()).toMatchObject({ total: 1302, read: 1100 });
      expect(idsOf(feed).slice(0, 3)).toEqual(['6000', '5000', '0']);
      expect(new Set(idsOf(feed)).size).toBe(1100);
    });
  });
});
