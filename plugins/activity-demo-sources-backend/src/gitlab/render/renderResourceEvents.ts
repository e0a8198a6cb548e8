import { ChangeHistory, TicketHistory } from '../../model';
import { formatInstant } from '../site/formatInstant';
import { Visit } from '../site/Visit';
import { renderUser } from './renderUser';

/** When somebody closed, reopened or merged it. */
export function renderStateEvents(
  visit: Visit,
  type: 'MergeRequest' | 'Issue',
  { id, facts }: Pick<ChangeHistory | TicketHistory, 'id' | 'facts'>,
): Record<string, unknown>[] {
  return facts.flatMap(fact => {
    const { kind, at, by } = fact;
    const isState =
      kind === 'closed' || kind === 'reopened' || kind === 'merged';
    if (!isState || at >= visit.at) return [];
    return [
      {
        id: fact.id,
        user: renderUser(visit, by),
        created_at: formatInstant(at),
        resource_type: type,
        resource_id: id,
        source_commit: null,
        source_merge_request: null,
        state: kind,
      },
    ];
  });
}

/** When a label was put on it or taken off. */
export function renderLabelEvents(
  visit: Visit,
  type: 'MergeRequest' | 'Issue',
  thing: ChangeHistory | TicketHistory,
): Record<string, unknown>[] {
  const event = (
    id: number,
    at: number,
    by: string,
    label: string,
    action: 'add' | 'remove',
  ) => ({
    id,
    user: renderUser(visit, by),
    created_at: formatInstant(at),
    resource_type: type,
    resource_id: thing.id,
    label: renderLabel(label),
    action,
  });
  const initial =
    'labels' in thing
      ? thing.labels.map((label, place) =>
          // Labels that it had from the beginning have no facts of their own.
          event(
            thing.id * 10 + place,
            thing.openedAt,
            thing.author,
            label,
            'add',
          ),
        )
      : [];
  const later = thing.facts.flatMap(fact => {
    if (fact.at >= visit.at) return [];
    switch (fact.kind) {
      case 'labelled':
        return [event(fact.id, fact.at, fact.by, fact.label, 'add')];
      case 'unlabelled':
        return [event(fact.id, fact.at, fact.by, fact.label, 'remove')];
      default:
        return [];
    }
  });
  return [...initial, ...later];
}

/** Labels have their number from their name, as they are the same everywhere. */
function renderLabel(name: string): Record<string, unknown> {
  const sum = [...name].reduce(
    (total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973,
    7,
  );
  return { id: 100 + sum, name, color: '#428BCA', description: null };
}
