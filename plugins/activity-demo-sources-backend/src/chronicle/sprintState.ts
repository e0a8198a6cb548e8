import { Instant, Sprint } from '../model';

export type SprintState = 'future' | 'active' | 'closed';

/** The state follows from the moments alone: no item changes when a sprint starts or closes. */
export function sprintState(sprint: Sprint, at: Instant): SprintState {
  if (sprint.completedAt < at) {
    return 'closed';
  }
  return sprint.startedAt < at ? 'active' : 'future';
}
