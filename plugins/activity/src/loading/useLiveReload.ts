import {
  activitySignalChannel,
  activitySignalSchema,
} from '@activity-insights/plugin-activity-common';
import { useSignal } from '@backstage/plugin-signals-react';
import { useCallback, useEffect, useRef } from 'react';
import { useWhileVisible } from './useWhileVisible';

/** Between two reloads. */
const restMilliseconds = 10_000;

/** Without signals, somebody has to ask. */
const pollMilliseconds = 60_000;

/** Signals may get lost on their way. */
const safetyMilliseconds = 5 * 60_000;

/**
 * Reloads when the backend says that activity has changed, and now and then where it cannot say so. While the page is hidden
 * nothing is asked; what was missed is made up for when it is visible again.
 *
 * @param isLoading - whether an answer is on its way; asking again would abort it, over and over if it is slow to come
 */
export function useLiveReload(reload: () => void, isLoading: boolean): void {
  const { lastSignal, isSignalsAvailable } = useSignal(activitySignalChannel);
  const latest = useRef({ reload, isLoading });
  latest.current = { reload, isLoading };
  const isDue = useRef(false);
  const lastAt = useRef(-Infinity);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const reloadIfDue = useCallback(() => {
    clearTimeout(timer.current);
    const isHidden = document.visibilityState === 'hidden';
    if (!isDue.current || isHidden || latest.current.isLoading) return;
    const rest = lastAt.current + restMilliseconds - Date.now();
    if (rest > 0) {
      timer.current = setTimeout(reloadIfDue, rest);
      return;
    }
    isDue.current = false;
    lastAt.current = Date.now();
    latest.current.reload();
  }, []);

  useEffect(() => {
    // Others may send on the channel what this page does not know yet.
    if (!activitySignalSchema.safeParse(lastSignal).success) return;
    isDue.current = true;
    reloadIfDue();
  }, [lastSignal, reloadIfDue]);

  useEffect(reloadIfDue, [isLoading, reloadIfDue]);
  useEffect(() => () => clearTimeout(timer.current), []);

  useWhileVisible(
    () => {
      isDue.current = true;
      reloadIfDue();
    },
    isSignalsAvailable ? safetyMilliseconds : pollMilliseconds,
  );
}
