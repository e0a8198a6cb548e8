import type { ChangeFact, RepositoryHistory } from '../model';
import { hasHappened, pathOf, type Knowing } from './Knowing';
import type { EventRow, EventType } from './rows';
import { rowsAbout } from './rowsAbout';

/** What happened to merge requests. An approval that was taken back has happened; a comment that was deleted has not. */
export function* changeEvents(
  knowing: Knowing,
  repository: RepositoryHistory,
): Generator<EventRow> {
  const project = pathOf(knowing, repository.service);
  for (const change of repository.changes) {
    if (!hasHappened(knowing, change.openedAt)) continue;
    const row = rowsAbout(knowing, {
      source: 'gitlab',
      project,
      change: change.iid,
    });
    yield row(
      `merge_request/${change.id}/opened`,
      'change_opened',
      change.openedAt,
      change.author,
    );
    for (const fact of change.facts) {
      if (!hasHappened(knowing, fact.at)) break;
      const type = typeOf(knowing, fact, change.author);
      if (type) {
        yield row(`note/${fact.id}`, type, fact.at, fact.by);
      }
    }
  }
}

function typeOf(
  knowing: Knowing,
  fact: ChangeFact,
  author: string,
): EventType | undefined {
  switch (fact.kind) {
    case 'merged':
      return 'change_merged';
    case 'closed':
      return 'change_closed';
    case 'approved':
      return 'change_approved';
    case 'comment':
      return fact.by === author || hasHappened(knowing, fact.deletedAt)
        ? undefined
        : 'change_reviewed';
    default:
      return undefined;
  }
}
