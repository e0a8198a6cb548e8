import type { FlowReason } from '@activity-insights/plugin-activity-common';
import type { Selection } from './Selection';
import { reasonOfMany } from './reasons';

/** How many are left out for a reason. */
export interface ExcludedGroup extends FlowReason {
  count: number;
}

/**
 * How many are left out for which reasons, the most first.
 *
 * @param noun - one of what is selected, and several
 */
export function excludedBy<T>(
  { excluded }: Selection<T>,
  noun: readonly [one: string, many: string],
): ExcludedGroup[] {
  const counts = new Map<string, number>();
  for (const { reason } of excluded) {
    counts.set(reason.code, (counts.get(reason.code) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, most], [b, fewer]) => fewer - most || (a < b ? -1 : 1))
    .map(([code, count]) => ({ ...reasonOfMany(code, count, noun), count }));
}
