import { useEffect, useRef } from 'react';

/**
 * Does something again and again, as long as the page is visible; and at once when it becomes visible again.
 *
 * @param milliseconds - time between two calls; undefined for never
 */
export function useWhileVisible(
  action: () => void,
  milliseconds: number | undefined,
): void {
  const latestAction = useRef(action);
  latestAction.current = action;

  useEffect(() => {
    if (milliseconds === undefined) return undefined;
    const act = () => {
      if (document.visibilityState !== 'hidden') latestAction.current();
    };
    const timer = setInterval(act, milliseconds);
    document.addEventListener('visibilitychange', act);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', act);
    };
  }, [milliseconds]);
}
