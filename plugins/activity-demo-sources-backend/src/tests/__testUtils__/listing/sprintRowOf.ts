import type { SprintRow } from '../../../truth/rows';
import { isoIfAny } from './jiraValues';

/** A row of the truth from a sprint and the issues in it, as clients list them. */
export function sprintRowOf(
  sprint: any,
  issues: readonly string[],
): Omit<SprintRow, 'createdAt'> & { createdAt?: string } {
  const { id, originBoardId, name, goal, state } = sprint;
  return {
    id,
    board: originBoardId,
    name,
    goal,
    state,
    createdAt: isoIfAny(sprint.createdDate),
    startedAt: isoIfAny(sprint.startDate),
    endsAt: isoIfAny(sprint.endDate),
    completedAt: isoIfAny(sprint.completeDate),
    items: issues.map(Number).sort((a, b) => a - b),
  };
}
