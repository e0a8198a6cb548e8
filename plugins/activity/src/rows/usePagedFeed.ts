import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import {
  PagedFeed,
  type ListPage,
  type PagedState,
  type ReadPage,
} from './PagedFeed';

/** The items of a list, as far as they have been read. While a new question is on its way, those of the one before. */
export interface PagedList<P extends ListPage> extends PagedState<P> {
  /** Whether they are those of the question as it is now. */
  isCurrent: boolean;
  loadMore(): void;
}

/**
 * Reads a list page by page.
 *
 * @param query - what is asked; compared by what it says
 * @param revision - reads again, as often as it grows
 * @param most - as many items as one answer may have
 */
export function usePagedFeed<Q, P extends ListPage>(
  query: Q,
  revision: number,
  most: number,
  readPage: (query: Q, ...page: Parameters<ReadPage<P>>) => Promise<P>,
): PagedList<P> {
  const read = useRef(readPage);
  read.current = readPage;
  const key = JSON.stringify(query);
  const feed = useMemo(() => {
    const asked: Q = JSON.parse(key);
    return new PagedFeed<P>(
      (page, signal) => read.current(asked, page, signal),
      most,
    );
  }, [key, most]);
  useEffect(() => {
    feed.loadMore();
    return () => feed.close();
  }, [feed]);

  const answeredRevision = useRef(revision);
  useEffect(() => {
    if (answeredRevision.current === revision) return;
    answeredRevision.current = revision;
    feed.refresh();
  }, [feed, revision]);

  const own = useSyncExternalStore(feed.subscribe, feed.getState);
  const answered = useRef(feed);
  if (own.answer) answered.current = feed;
  const isCurrent = answered.current === feed;
  const before = answered.current.getState();
  const state = isCurrent
    ? own
    : { ...before, error: own.error, isLoading: own.isLoading };
  return {
    ...state,
    isCurrent,
    loadMore: useCallback(() => feed.loadMore(), [feed]),
  };
}
