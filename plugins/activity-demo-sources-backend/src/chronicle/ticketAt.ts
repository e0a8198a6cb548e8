import { Deed } from './changeAt';
import { Instant, PersonId, TicketHistory } from '../model';

/** An issue of GitLab's own as it is at a moment. */
export interface TicketState {
  readonly state: 'opened' | 'closed';
  readonly closed?: Deed;
  readonly labels: readonly string[];
  readonly assignee?: PersonId;
  readonly updatedAt: Instant;
}

/** None if it was not opened before. What bears the very same millisecond has not happened yet. */
export function ticketAt(
  { openedAt, facts }: TicketHistory,
  at: Instant,
): TicketState | undefined {
  if (openedAt >= at) return undefined;
  let state: TicketState = { state: 'opened', labels: [], updatedAt: openedAt };
  for (const fact of facts) {
    if (fact.at >= at) break;
    state = { ...state, ...effectOf(fact, state), updatedAt: fact.at };
  }
  return state;
}

function effectOf(
  fact: TicketHistory['facts'][number],
  { labels }: TicketState,
): Partial<TicketState> {
  switch (fact.kind) {
    case 'closed':
      return { state: 'closed', closed: { by: fact.by, at: fact.at } };
    case 'reopened':
      return { state: 'opened', closed: undefined };
    case 'labelled':
      return { labels: [...labels, fact.label] };
    case 'unlabelled':
      return { labels: labels.filter(label => label !== fact.label) };
    case 'assigned':
      return { assignee: fact.to };
    default:
      return {};
  }
}
