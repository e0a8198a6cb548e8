import { RepositoryHistory, Service, TicketHistory } from '../../../model';
import { ticketAt } from '../../../chronicle/ticketAt';
import { Visit } from '../../site/Visit';
import { HookFact, isWithin, Span } from '../HookFact';
import {
  renderHookProject,
  renderHookRepository,
  renderHookUser,
} from '../bodies/hookParts';
import { renderHookTicket } from '../bodies/renderHookTicket';

/** What was done to issues, but for comments. */
export function ticketFacts(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  span: Span,
): HookFact[] {
  return repository.tickets.flatMap(ticket => {
    const acts = [
      {
        name: 'open',
        at: ticket.openedAt,
        by: ticket.author,
        action: 'open',
      },
      ...ticket.facts.flatMap(({ id, at, by, kind }) =>
        kind === 'comment'
          ? []
          : [{ name: `fact ${id}`, at, by, action: actionOf(kind) }],
      ),
    ];
    return acts
      .filter(({ at }) => isWithin(at, span))
      .map(({ name, at, by, action }): HookFact => {
        const then = { ...visit, at: at + 1 };
        return {
          at,
          service,
          about: 'issues_events',
          event: 'Issue Hook',
          name: `issue ${ticket.id} ${name}`,
          payload: () => ({
            object_kind: 'issue',
            event_type: 'issue',
            user: renderHookUser(visit, by),
            project: renderHookProject(then, service),
            object_attributes: {
              ...renderHookTicket(then, service, ticket),
              action,
            },
            repository: renderHookRepository(then, service),
            labels: ticketAt(ticket, at + 1)!.labels.map(title => ({ title })),
            changes: action === 'open' ? {} : changesAt(ticket, at),
          }),
        };
      });
  });
}

function actionOf(kind: TicketHistory['facts'][number]['kind']): string {
  if (kind === 'closed') return 'close';
  return kind === 'reopened' ? 'reopen' : 'update';
}

function changesAt(
  ticket: TicketHistory,
  at: number,
): Record<string, { previous: unknown; current: unknown }> {
  const before = ticketAt(ticket, at)!;
  const after = ticketAt(ticket, at + 1)!;
  const stateId = ({ state }: typeof before) => (state === 'opened' ? 1 : 2);
  const named = (labels: readonly string[]) => labels.map(title => ({ title }));
  return {
    ...(before.state === after.state
      ? {}
      : { state_id: { previous: stateId(before), current: stateId(after) } }),
    ...(before.labels.length === after.labels.length
      ? {}
      : {
          labels: {
            previous: named(before.labels),
            current: named(after.labels),
          },
        }),
  };
}
