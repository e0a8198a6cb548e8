import type { RepositoryHistory } from '../model';
import { hasHappened, isBot, pathOf, toIso, type Knowing } from './Knowing';
import type { EventRow, EventType } from './rows';

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
    const row = (key: string, type: EventType, at: number, by: string) => ({
      key,
      source: 'gitlab' as const,
      type,
      project,
      occurredAt: toIso(at),
      by,
      bot: isBot(knowing, by),
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
