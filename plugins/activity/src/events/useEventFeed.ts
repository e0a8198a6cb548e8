import type { ActivityEventsQuery } from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { activityApiRef } from '../api/activityApiRef';
import { EventFeed, type EventFeedState } from './EventFeed';

/** The events that a query asks for; a new query begins again. */
export function useEventFeed(
  query: ActivityEventsQuery,
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
  const state = useSyncExternalStore(feed.subscribe, feed.getState);
  return { ...state, loadMore: feed.loadMore };
}
