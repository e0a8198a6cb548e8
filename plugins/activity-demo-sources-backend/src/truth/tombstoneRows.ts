import { itemAt } from '../chronicle/itemAt';
import type { ItemHistory } from '../model';
import {
  hasHappened,
  keyOf,
  pathOf,
  projectKeyOf,
  toIso,
  type Knowing,
} from './Knowing';
import type { TombstoneRow } from './rows';

/** What a team's systems had once and have no more: deleted, moved elsewhere, or hidden from some accounts. */
export function* tombstoneRows(knowing: Knowing): Generator<TombstoneRow> {
  const { chronicle } = knowing;
  for (const history of chronicle.items) {
    yield* ofItem(knowing, history);
  }
  for (const repository of chronicle.repositories) {
    const project = pathOf(knowing, repository.service);
    for (const change of repository.changes) {
      for (const fact of change.facts) {
        if (fact.kind === 'comment' && hasHappened(knowing, fact.deletedAt)) {
          const at = toIso(fact.deletedAt);
          yield { kind: 'note', id: fact.id, project, reason: 'deleted', at };
        }
      }
    }
  }
}

function* ofItem(
  knowing: Knowing,
  history: ItemHistory,
): Generator<TombstoneRow> {
  const { company } = knowing;
  let place = { team: history.initial.team, number: history.initial.number };
  const here = () => ({
    kind: 'item' as const,
    id: history.id,
    project: projectKeyOf(company, place.team),
    key: keyOf(knowing, place),
  });
  for (const change of history.changes) {
    if (!hasHappened(knowing, change.at)) break;
    const before = here();
    for (const { field, to } of change.fields) {
      if (field === 'team' || field === 'number') {
        place = { ...place, [field]: to };
      }
    }
    if (before.key !== here().key) {
      yield { ...before, reason: 'moved', at: toIso(change.at) };
    }
  }
  for (const comment of history.comments) {
    if (hasHappened(knowing, comment.deletedAt)) {
      const { project } = here();
      const at = toIso(comment.deletedAt);
      yield { kind: 'comment', id: comment.id, project, reason: 'deleted', at };
    }
  }
  if (hasHappened(knowing, history.deletedAt)) {
    yield { ...here(), reason: 'deleted', at: toIso(history.deletedAt) };
  } else if (itemAt(history, knowing.at)?.hidden) {
    yield { ...here(), reason: 'hidden', at: toIso(history.hidden!.from) };
  }
}
