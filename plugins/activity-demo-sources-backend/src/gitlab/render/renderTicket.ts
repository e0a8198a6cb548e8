import { Service, TicketHistory } from '../../model';
import { TicketState } from '../../chronicle/ticketAt';
import { formatInstant } from '../site/formatInstant';
import { Visit } from '../site/Visit';
import { renderUser, renderUserIfAny } from './renderUser';

/** An issue and what it is to be shown with. */
export interface TicketToRender {
  readonly service: Service;
  readonly ticket: TicketHistory;
  readonly state: TicketState;
}

export function renderTicket(
  visit: Visit,
  { service, ticket, state }: TicketToRender,
): Record<string, unknown> {
  const { id, iid, title, description, openedAt, author, facts } = ticket;
  const { path, projectId } = service.gitlab;
  const assignee = renderUserIfAny(visit, state.assignee);
  const comments = facts.filter(
    ({ kind, at }) => kind === 'comment' && at < visit.at,
  );
  return {
    id,
    iid,
    project_id: projectId,
    title,
    description,
    state: state.state,
    created_at: formatInstant(openedAt),
    updated_at: formatInstant(state.updatedAt),
    closed_at: formatInstant(state.closed?.at),
    closed_by: renderUserIfAny(visit, state.closed?.by),
    labels: [...state.labels].sort(),
    milestone: null,
    assignees: assignee ? [assignee] : [],
    author: renderUser(visit, author),
    type: 'ISSUE',
    assignee,
    user_notes_count: comments.length,
    merge_requests_count: 0,
    upvotes: 0,
    downvotes: 0,
    due_date: null,
    confidential: false,
    discussion_locked: null,
    issue_type: 'issue',
    web_url: `${visit.baseUrl}/${path}/-/issues/${iid}`,
    time_stats: {
      time_estimate: 0,
      total_time_spent: 0,
      human_time_estimate: null,
      human_total_time_spent: null,
    },
    task_completion_status: { count: 0, completed_count: 0 },
    weight: null,
    blocking_issues_count: 0,
    has_tasks: false,
    references: {
      short: `#${iid}`,
      relative: `#${iid}`,
      full: `${path}#${iid}`,
    },
    severity: 'UNKNOWN',
    moved_to_id: null,
    imported: false,
    imported_from: 'none',
  };
}
