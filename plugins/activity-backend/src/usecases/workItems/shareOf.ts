import type {
  WorkSummaryItem,
  WorkTotals,
} from '@activity-insights/plugin-activity-common';

/** What is left to do, and which share of the leaves is done. */
export function shareOf({
  progress,
}: WorkTotals): Pick<WorkSummaryItem, 'todo' | 'completion'> {
  const { done, inProgress, total } = progress;
  return {
    todo: total - done - inProgress,
    completion: total === 0 ? null : done / total,
  };
}
