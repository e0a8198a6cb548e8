import type { WorkTreeQuery } from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { workItemsApiRef } from '../../api/workItemsApiRef';
import { useLiveReload } from '../../loading/useLiveReload';
import type { WorkNode } from './WorkForest';
import { WorkTreeFeed, type WorkTreeState } from './WorkTreeFeed';

/** The trees that a question asks for, as far as they have been read. */
export interface WorkTrees {
  /** While a new question is on its way, what the one before was answered with. */
  state: WorkTreeState;
  /** Whether `state` is about the question as it is now. */
  isCurrent: boolean;
  /** Why the question as it is now could not be answered, or not be answered again. */
  error?: Error;
  isReading: boolean;
  /** Whether it takes so long that it should be said. */
  isSlow: boolean;
  /** Reads all that is shown again; what is there stays until then. */
  reload(): void;
  /** Reads what is below an item, or further roots. */
  readBelow(place: string): void;
}

const slowMilliseconds = 2_000;

/**
 * Reads trees of work, and reads them again when the backend says that something has changed.
 *
 * @param isOpen - whether the children of an item are shown
 */
export function useWorkTree(
  query: WorkTreeQuery,
  isOpen: (node: WorkNode) => boolean,
): WorkTrees {
  const api = useApi(workItemsApiRef);
  const key = JSON.stringify(query);
  const feed = useMemo(
    () =>
      new WorkTreeFeed(
        (asked, signal) => api.getTree(asked, { signal }),
        JSON.parse(key),
      ),
    [api, key],
  );
  const answered = useRef(feed);

  useEffect(() => {
    feed.read();
    return () => feed.close();
  }, [feed]);

  const own = useSyncExternalStore(feed.subscribe, feed.getState);
  if (own.answer) answered.current = feed;
  const isCurrent = answered.current === feed;
  const state = isCurrent ? own : answered.current.getState();

  const latestIsOpen = useRef(isOpen);
  latestIsOpen.current = isOpen;
  const reload = useCallback(() => {
    feed.read(id => {
      const node = feed.getState().forest.node(id);
      return node !== undefined && latestIsOpen.current(node);
    });
  }, [feed]);
  useLiveReload(reload, own.isReading);

  const readBelow = useCallback(
    (place: string) => {
      // The trees of the question before are shown until the new ones are there, and are read no further.
      if (answered.current === feed) feed.readBelow(place);
    },
    [feed],
  );

  return {
    state,
    isCurrent,
    error: own.error,
    isReading: own.isReading,
    isSlow: useIsSlow(own.isReading),
    reload,
    readBelow,
  };
}

function useIsSlow(isReading: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isReading) return undefined;
    const timer = setTimeout(() => setIsSlow(true), slowMilliseconds);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isReading]);
  return isSlow;
}
