import { ChangeHistory, Instant } from '../../model';

/**
 * Every moment at which a merge request changes, in no order. A comment is touched again when it is edited, deleted, or its
 * thread is resolved.
 */
export function* changeTouches({
  openedAt,
  facts,
}: ChangeHistory): Generator<Instant> {
  yield openedAt;
  for (const fact of facts) {
    yield fact.at;
    if (fact.kind === 'comment') {
      const { editedAt, deletedAt, resolved } = fact;
      if (editedAt !== undefined) yield editedAt;
      if (deletedAt !== undefined) yield deletedAt;
      if (resolved) yield resolved.at;
    }
  }
}
