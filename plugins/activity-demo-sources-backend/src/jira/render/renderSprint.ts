import { sprintState } from '../../chronicle/sprintState';
import { Sprint } from '../../model';
import { Visit } from '../site/Visit';
import { formatAgileDate } from '../time/formatJiraDate';

/** A sprint as the Agile API shows it. A future one has no dates yet. */
export function renderSprint(
  visit: Visit,
  sprint: Sprint,
): Record<string, unknown> {
  const cloud = visit.site.flavour === 'cloud';
  const date = (at: number) => writeDate(visit, at);
  const state = sprintState(sprint, visit.at);
  return {
    id: sprint.id,
    self: `${visit.baseUrl}/rest/agile/1.0/sprint/${sprint.id}`,
    state,
    name: sprint.name,
    ...(state === 'future'
      ? {}
      : { startDate: date(sprint.startedAt), endDate: date(sprint.endsAt) }),
    ...(state === 'closed' ? { completeDate: date(sprint.completedAt) } : {}),
    ...(cloud ? { createdDate: date(sprint.createdAt) } : {}),
    originBoardId: sprint.boardId,
    goal: sprint.goal,
  };
}

/** A sprint as it stands in the field of an issue: an object in Cloud, and in Data Center the text of a Java object. */
export function renderSprintField(visit: Visit, sprint: Sprint): unknown {
  const state = sprintState(sprint, visit.at);
  const date = (at: number) => writeDate(visit, at);
  if (visit.site.flavour === 'cloud') {
    return {
      id: sprint.id,
      name: sprint.name,
      state,
      boardId: sprint.boardId,
      goal: sprint.goal,
      ...(state === 'future'
        ? {}
        : { startDate: date(sprint.startedAt), endDate: date(sprint.endsAt) }),
      ...(state === 'closed' ? { completeDate: date(sprint.completedAt) } : {}),
    };
  }
  const started = state !== 'future';
  const properties = {
    id: sprint.id,
    rapidViewId: sprint.boardId,
    state: state.toUpperCase(),
    name: sprint.name,
    startDate: started ? date(sprint.startedAt) : '<null>',
    endDate: started ? date(sprint.endsAt) : '<null>',
    completeDate: state === 'closed' ? date(sprint.completedAt) : '<null>',
    activatedDate: started ? date(sprint.startedAt) : '<null>',
    sequence: sprint.id,
    goal: sprint.goal,
    autoStartStop: false,
    synced: false,
  };
  const text = Object.entries(properties)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
  const hash = sprint.id.toString(16).padStart(8, '0');
  return `com.atlassian.greenhopper.service.sprint.Sprint@${hash}[${text}]`;
}

function writeDate(visit: Visit, at: number): string {
  return visit.site.flavour === 'cloud'
    ? new Date(at).toISOString()
    : formatAgileDate(at, visit.account.timeZone);
}
