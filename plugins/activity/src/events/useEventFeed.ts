import type { ActivityEventsQuery } from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { activityApiRef } from '../api/activityApiRef';
import { EventFeed, type EventFeedState } from './EventFeed';

/**
 * The events that a query asks for; a new query begins again.
 *
 * @param answeredAt - when the page was answered last: the events are brought up to date whenever that changes
 */
export function useEventFeed(
  query: ActivityEventsQuery,
  answeredAt: number | undefined,
): EventFeedState & { loadMore(): void } {
  const api = useApi(activityApiRef);
  const key = JSON.stringify(query);
  const feed = useMemo(
    () =>
      new EventFeed((page, signal) =>
        api.getEvents({ ...JSON.parse(key), ...page }, { signal }),
      ),
    [api, key],
  );
  useEffect(() => {
    feed.loadMore();
    return () => feed.close();
  }, [feed]);
  const refreshedFor = useRef(answeredAt);
  useEffect(() => {
    const before = refreshedFor.current;
    refreshedFor.current = answeredAt;
    // The first answer comes when the first events do.
    if (before !== undefined && before !== answeredAt) feed.refresh();
  }, [feed, answeredAt]);
  const state = useSyncExternalStore(feed.subscribe, feed.getState);
  return { ...state, loadMore: feed.loadMore };
}
