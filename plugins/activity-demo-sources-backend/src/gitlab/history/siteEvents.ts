import { TimedIds } from '../../chance';
import {
  ChangeHistory,
  Company,
  RepositoryHistory,
  TicketHistory,
} from '../../model';
import { SiteEvent, UnnumberedEvent } from './SiteEvent';

const known = new WeakMap<RepositoryHistory, readonly SiteEvent[]>();

/**
 * Everything that the activity page of a project will ever list, in order of time. Made once for as long as the chronicle
 * is kept.
 */
export function siteEvents(
  company: Company,
  repository: RepositoryHistory,
): readonly SiteEvent[] {
  let events = known.get(repository);
  if (!events) {
    events = number(company, repository, [
      ...repository.refs.map(
        (move): UnnumberedEvent => ({
          kind: 'push',
          at: move.at,
          by: move.by,
          move,
        }),
      ),
      ...repository.changes.flatMap(eventsOfChange),
      ...repository.tickets.flatMap(eventsOfTicket),
    ]);
    known.set(repository, events);
  }
  return events;
}

function number(
  company: Company,
  { service }: RepositoryHistory,
  events: UnnumberedEvent[],
): SiteEvent[] {
  const ids = new TimedIds({
    epoch: company.founded,
    lanes: company.services.length,
    lane: company.services.findIndex(({ id }) => id === service),
    base: 1_000_000,
    tick: 1000,
  });
  return events
    .sort((a, b) => a.at - b.at)
    .map(event => ({ ...event, id: ids.take(event.at) }));
}

function eventsOfChange(change: ChangeHistory): UnnumberedEvent[] {
  const { openedAt, author, facts } = change;
  const common = { kind: 'change', change } as const;
  return [
    { ...common, at: openedAt, by: author, action: 'opened' },
    ...facts.flatMap((fact): UnnumberedEvent[] => {
      const { at, by } = fact;
      switch (fact.kind) {
        case 'closed':
        case 'reopened':
        case 'approved':
          return [{ ...common, at, by, action: fact.kind }];
        case 'merged':
          return [{ ...common, at, by, action: 'accepted' }];
        case 'comment':
          return [{ kind: 'changeComment', at, by, change, fact }];
        default:
          return [];
      }
    }),
  ];
}

function eventsOfTicket(ticket: TicketHistory): UnnumberedEvent[] {
  const { openedAt, author, facts } = ticket;
  const common = { kind: 'ticket', ticket } as const;
  return [
    { ...common, at: openedAt, by: author, action: 'opened' },
    ...facts.flatMap((fact): UnnumberedEvent[] => {
      const { at, by } = fact;
      switch (fact.kind) {
        case 'closed':
        case 'reopened':
          return [{ ...common, at, by, action: fact.kind }];
        case 'comment':
          return [{ kind: 'ticketComment', at, by, ticket, fact }];
        default:
          return [];
      }
    }),
  ];
}
