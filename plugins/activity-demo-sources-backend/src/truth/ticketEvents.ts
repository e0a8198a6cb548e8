import type { RepositoryHistory } from '../model';
import { hasHappened, pathOf, type Knowing } from './Knowing';
import type { EventRow } from './rows';
import { rowsAbout } from './rowsAbout';

const types = {
  comment: 'item_commented',
  closed: 'item_status_changed',
  reopened: 'item_status_changed',
  assigned: 'item_assigned',
  labelled: undefined,
  unlabelled: undefined,
} as const;

/** What happened to GitLab's own issues. */
export function* ticketEvents(
  knowing: Knowing,
  repository: RepositoryHistory,
): Generator<EventRow> {
  const project = pathOf(knowing, repository.service);
  for (const ticket of repository.tickets) {
    if (!hasHappened(knowing, ticket.openedAt)) continue;
    const row = rowsAbout(knowing, {
      source: 'gitlab',
      project,
      ticket: ticket.iid,
    });
    yield row(
      `issue/${ticket.id}`,
      'item_created',
      ticket.openedAt,
      ticket.author,
    );
    for (const fact of ticket.facts) {
      if (!hasHappened(knowing, fact.at)) break;
      const type = types[fact.kind];
      if (type) {
        yield row(`note/${fact.id}`, type, fact.at, fact.by);
      }
    }
  }
}
