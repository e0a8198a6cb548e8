import type {
  HarvestRun,
  HarvestStream,
} from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useRef } from 'react';
import { activityApiRef } from '../api/activityApiRef';
import { useAnswer } from './useAnswer';
import { useWhileVisible } from './useWhileVisible';

/** How far the harvest is. Both are missing for callers who may not see them. */
export interface HarvestProgress {
  /** The newest run. */
  run?: HarvestRun;
  streams?: HarvestStream[];
}

const pollMilliseconds = 4_000;

/**
 * Follows the harvest.
 *
 * @param entity - ref of the entity whose streams are told; undefined for all streams
 * @param onProgress - called when there may be something new to show: the run went on, or nothing is known of it
 */
export function useHarvestProgress(
  entity: string | undefined,
  onProgress: () => void,
): HarvestProgress {
  const api = useApi(activityApiRef);
  const answer = useAnswer(`progress ${entity}`, async signal => {
    const [runs, streams] = await Promise.allSettled([
      api.getHarvestRuns({ limit: 1 }, { signal }),
      api.getHarvestStreams({ entity }, { signal }),
    ]);
    return {
      run: runs.status === 'fulfilled' ? runs.value.items[0] : undefined,
      streams: streams.status === 'fulfilled' ? streams.value.items : undefined,
    };
  });
  const { value, answeredAt, isLoading, reload } = answer;
  // Asking again would abort an answer that is slow to come, over and over.
  useWhileVisible(() => {
    if (!isLoading) reload();
  }, pollMilliseconds);

  const latestOnProgress = useRef(onProgress);
  latestOnProgress.current = onProgress;
  const lastWritten = useRef<string>();
  useEffect(() => {
    if (!value) return;
    const { run } = value;
    const written =
      run && `${run.id} ${run.streams.done} ${run.records.written}`;
    const isFirst = lastWritten.current === undefined;
    const went = written !== lastWritten.current;
    lastWritten.current = written ?? '';
    // A run that has ended is asked for again and again: an answer from a cache may be older than the run.
    if (!isFirst && (went || run?.status !== 'running')) {
      latestOnProgress.current();
    }
  }, [value, answeredAt]);

  return value ?? {};
}
