import type { HarvestStream } from '@activity-insights/plugin-activity-common';
import { streamStatus, type StreamCondition } from './streamStatus';

/** How many streams have which status. */
export type StatusCounts = Record<HarvestStream['status'], number>;

/** Counts streams that come in groups of the same condition. */
export function countStatuses(
  groups: readonly (StreamCondition & { count: number })[],
): StatusCounts {
  const counts = { idle: 0, running: 0, backoff: 0, failed: 0, disabled: 0 };
  for (const group of groups) counts[streamStatus(group)] += group.count;
  return counts;
}
