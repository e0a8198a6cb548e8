import type { FlowItemsQuery } from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { flowApiRef } from '../../api/flowApiRef';
import { mostItems } from '../query/toItemsQuery';
import { FlowItemsFeed, type FlowItemsState } from './FlowItemsFeed';

/** The items of a selection, as far as they have been read. While a new question is on its way, those of the one before. */
export interface FlowItemsList extends FlowItemsState {
  /** Whether they are those of the question as it is now. */
  isCurrent: boolean;
  loadMore(): void;
}

/**
 * Reads the items that a question asks for.
 *
 * @param keys - lists these alone; none for all
 * @param revision - reads again, as often as it grows
 */
export function useFlowItems(
  query: FlowItemsQuery,
  keys: readonly string[],
  revision: number,
): FlowItemsList {
  const api = useApi(flowApiRef);
  const key = JSON.stringify(query);
  const isOfKeys = keys.length > 0;
  const feed = useMemo(
    () =>
      new FlowItemsFeed((page, signal) =>
        api.getItems(
          // There is no asking for single ones: they are among all.
          {
            ...JSON.parse(key),
            ...page,
            ...(isOfKeys && { limit: mostItems }),
          },
          { signal },
        ),
      ),
    [api, key, isOfKeys],
  );
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
  const chosen = keys.join('\n');
  const items = useMemo(() => {
    if (!chosen) return state.items;
    const wanted = new Set(chosen.split('\n'));
    return state.items.filter(item => wanted.has(item.key));
  }, [state.items, chosen]);
  return {
    ...state,
    items,
    isCurrent,
    loadMore: useCallback(() => feed.loadMore(), [feed]),
  };
}
