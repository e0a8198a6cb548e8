import type { FlowChange } from '@activity-insights/plugin-activity-common';

/**
 * For how long a change has been open; null if it is not.
 *
 * @param now - UTC epoch milliseconds
 */
export function openSeconds(
  { state, openedAt }: Pick<FlowChange, 'state' | 'openedAt'>,
  now: number,
): number | null {
  if (state !== 'open') return null;
  return Math.max(0, (now - Date.parse(openedAt)) / 1_000);
}
