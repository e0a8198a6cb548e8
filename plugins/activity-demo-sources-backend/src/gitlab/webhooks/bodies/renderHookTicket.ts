import { Service, TicketHistory } from '../../../model';
import { ticketAt } from '../../../chronicle/ticketAt';
import { formatInstant } from '../../site/formatInstant';
import { Visit } from '../../site/Visit';

/** An issue inside the body of a webhook, at the moment of the visit; its dates are the only ones with a T. */
export function renderHookTicket(
  visit: Visit,
  service: Service,
  ticket: TicketHistory,
): Record<string, unknown> {
  const state = ticketAt(ticket, visit.at)!;
  const { company } = visit.site;
  const assignee =
    state.assignee === undefined
      ? undefined
      : company.person(state.assignee).gitlabId;
  const { path, projectId } = service.gitlab;
  return {
    id: ticket.id,
    iid: ticket.iid,
    title: ticket.title,
    description: ticket.description,
    author_id: company.person(ticket.author).gitlabId,
    assignee_id: assignee ?? null,
    assignee_ids: assignee === undefined ? [] : [assignee],
    project_id: projectId,
    created_at: withoutFraction(ticket.openedAt),
    updated_at: withoutFraction(state.updatedAt),
    closed_at: state.closed ? withoutFraction(state.closed.at) : null,
    confidential: false,
    state: state.state,
    state_id: state.state === 'opened' ? 1 : 2,
    type: 'Issue',
    labels: state.labels.map(title => ({ title })),
    url: `${visit.baseUrl}/${path}/-/issues/${ticket.iid}`,
  };
}

function withoutFraction(at: number): string {
  return formatInstant(at).replace(/\.\d+/, '');
}
