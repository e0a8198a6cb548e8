import type { FlowPoint } from '@activity-insights/plugin-activity-common';
import { toIsoInstant } from '../../time/toIsoInstant';
import { closeOf, sprintOf } from './sprintOf';
import type { SprintHistory } from './SprintHistory';

/**
 * The velocity of sprints: what was completed in each.
 *
 * @param sprints - in the order of the points
 * @param now - UTC epoch milliseconds
 */
export function velocityBySprint(
  sprints: readonly SprintHistory[],
  now: number,
): FlowPoint[] {
  return sprints.map(history => {
    const sprint = sprintOf(history, now);
    const { items, estimate } = sprint.completed;
    const isOver = history.state === 'closed';
    const planned = Math.max(history.endAt ?? now, now);
    return {
      from: toIsoInstant(history.startAt),
      to: toIsoInstant(isOver ? closeOf(history, now) : planned),
      partial: !isOver,
      value: items,
      n: items,
      estimate,
      sprint,
    };
  });
}
