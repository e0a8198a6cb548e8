import type { FlowPoint } from '@activity-insights/plugin-activity-common';

export type VelocityMeasure = 'items' | 'estimate';

/** A week or a sprint by one measure; null is unknown, or not estimated. */
export interface VelocityAmounts {
  completed: number | null;
  /** Of sprints; undefined for others. */
  sprint?: {
    committed: number | null;
    added: number | null;
    removed: number | null;
  };
}

/** What was completed within a point, and committed to where it is a sprint. */
export function velocityAmounts(
  point: FlowPoint,
  measure: VelocityMeasure,
): VelocityAmounts {
  const { sprint, value, estimate } = point;
  if (sprint) {
    return {
      completed: sprint.completed[measure],
      sprint: {
        committed: sprint.committed[measure],
        added: sprint.added[measure],
        removed: sprint.removed[measure],
      },
    };
  }
  return { completed: measure === 'items' ? value : estimate ?? null };
}
