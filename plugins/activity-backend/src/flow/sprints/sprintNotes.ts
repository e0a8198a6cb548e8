import type { FlowReason } from '@activity-insights/plugin-activity-common';
import type { SprintHistory } from './SprintHistory';

/** What is to be said of the sprints that were found: nothing, unless there are none. */
export function sprintNotes(sprints: readonly SprintHistory[]): FlowReason[] {
  if (sprints.length > 0) return [];
  return [
    {
      code: 'no-sprints',
      message:
        'No work item was ever in a sprint that has begun, and only Jira has sprints here: look at velocity by week',
    },
  ];
}
