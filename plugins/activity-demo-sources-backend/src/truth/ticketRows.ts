import { ticketAt } from '../chronicle/ticketAt';
import type { RepositoryHistory } from '../model';
import { hasHappened, pathOf, toIso, type Knowing } from './Knowing';
import type { WorkItemRow } from './rows';

/** Issues of GitLab, which are part of nothing and are never deleted. */
export function* ticketRows(
  knowing: Knowing,
  { service, tickets }: RepositoryHistory,
): Generator<WorkItemRow> {
  const project = pathOf(knowing, service);
  for (const ticket of tickets) {
    if (!hasHappened(knowing, ticket.openedAt)) continue;
    const state = ticketAt(ticket, knowing.at);
    if (!state) continue;
    const { closed } = state;
    yield {
      source: 'gitlab',
      id: ticket.id,
      key: `${project}#${ticket.iid}`,
      earlierKeys: [],
      project,
      summary: ticket.title,
      type: 'Issue',
      status: closed ? 'Closed' : 'Open',
      statusCategory: closed ? 'done' : 'todo',
      reporter: ticket.author,
      assignee: state.assignee,
      labels: [...state.labels].sort(),
      components: [],
      fixVersions: [],
      sprints: [],
      flagged: false,
      createdAt: toIso(ticket.openedAt),
      updatedAt: toIso(state.updatedAt),
      resolvedAt: closed && toIso(closed.at),
      hidden: false,
    };
  }
}
