import { TicketHistory } from '../../model';
import { Visit } from '../site/Visit';
import { Note } from './Note';

/** The notes of an issue at a moment, in order of time. States and labels are events of their own, not notes. */
export function ticketNotes(visit: Visit, ticket: TicketHistory): Note[] {
  const { id, iid, facts } = ticket;
  return facts.flatMap((fact): Note[] => {
    const { at, by } = fact;
    if (at >= visit.at) return [];
    const common = {
      id: fact.id,
      at,
      by,
      noteable: { type: 'Issue', id, iid } as const,
      updatedAt: at,
      thread: fact.id,
    };
    switch (fact.kind) {
      case 'comment':
        return [{ ...common, body: fact.body, system: false }];
      case 'assigned': {
        const { username } = visit.site.company.person(fact.to);
        const body = `assigned to @${username}`;
        return [{ ...common, body, system: true }];
      }
      default:
        return [];
    }
  });
}
