import type { Instant, PersonId } from '../model';
import { isBot, toIso, type Knowing } from './Knowing';
import type { EventRow, EventType } from './rows';

/** What the events of one thing have in common. */
type Subject = Pick<
  EventRow,
  'source' | 'project' | 'item' | 'change' | 'ticket' | 'sha'
>;

/** Makes the rows of what happened to one thing: with the key at the source, the type, the moment and who did it. */
export function rowsAbout(knowing: Knowing, subject: Subject) {
  const { source, project, ...thing } = subject;
  return (
    key: string,
    type: EventType,
    at: Instant,
    by: PersonId,
  ): EventRow => ({
    key,
    source,
    type,
    project,
    occurredAt: toIso(at),
    by,
    bot: isBot(knowing, by),
    ...thing,
  });
}
