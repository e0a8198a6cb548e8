import type {
  ActivityEvent,
  ActivityEventsQuery,
} from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { activityApiRef } from '../api/activityApiRef';

/** The events behind a cell or a day, as far as they have been read. */
export interface Events {
  items: ActivityEvent[];
  /** How many there are in all; undefined until the first page is there. */
  total?: number;
  /** The zone of the answer: an IANA zone, or `author`. */
  timezone?: string;
  error?: Error;
  isLoading: boolean;
  hasMore: boolean;
  /** Reads the next page, or the failed one again. */
  loadMore(): void;
}

interface Pages {
  items: ActivityEvent[];
  total?: number;
  timezone?: string;
  cursor?: string;
  isComplete: boolean;
  error?: Error;
  isLoading: boolean;
}

const nothingRead: Pages = { items: [], isComplete: false, isLoading: true };
const pageSize = 50;

/** Reads events page by page; a new query begins again. */
export function useEvents(query: ActivityEventsQuery): Events {
  const api = useApi(activityApiRef);
  const key = JSON.stringify(query);
  const [pages, setPages] = useState<Pages>(nothingRead);
  const abort = useRef<AbortController>();

  const read = useCallback(
    async (cursor: string | undefined) => {
      abort.current?.abort();
      const controller = new AbortController();
      abort.current = controller;
      const { signal } = controller;
      try {
        const page = await api.getEvents(
          { ...JSON.parse(key), cursor, limit: pageSize },
          { signal },
        );
        if (signal.aborted) return;
        setPages(previous => ({
          items: cursor ? [...previous.items, ...page.items] : page.items,
          total: page.total,
          timezone: page.timezone,
          cursor: page.nextCursor,
          isComplete: page.nextCursor === undefined,
          isLoading: false,
        }));
      } catch (error) {
        if (signal.aborted) return;
        setPages(previous => ({
          ...previous,
          error: toError(error),
          isLoading: false,
        }));
      }
    },
    [api, key],
  );

  useEffect(() => {
    setPages(nothingRead);
    read(undefined);
    return () => abort.current?.abort();
  }, [read]);

  const loadMore = useCallback(() => {
    setPages(previous => ({ ...previous, error: undefined, isLoading: true }));
    read(pages.cursor);
  }, [read, pages.cursor]);

  return {
    items: pages.items,
    total: pages.total,
    timezone: pages.timezone,
    error: pages.error,
    isLoading: pages.isLoading,
    hasMore: !pages.isComplete,
    loadMore,
  };
}
