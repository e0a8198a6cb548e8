import type { FlowPart } from '@activity-insights/plugin-activity-common';

export type PartWork = 'active' | 'waiting' | 'unknown';

/** Whether somebody works on what is in a status; in what is not started everything waits. */
export function workOf({
  work,
  stage,
}: Pick<FlowPart, 'work' | 'stage'>): PartWork {
  return work ?? (stage === 'todo' ? 'waiting' : 'unknown');
}
