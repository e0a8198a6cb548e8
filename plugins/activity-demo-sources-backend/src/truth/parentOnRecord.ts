import { findItem } from '../chronicle/findItem';
import type { ItemHistory, ItemId } from '../model';
import { hasHappened, type Knowing } from './Knowing';

/**
 * What an item was part of at the moment, by what its source has kept until now: the changelog undone from the parent that is
 * shown. A parent that was deleted is not shown, and takes its id along without an entry.
 *
 * @param history - of an item that was there at the moment
 */
export function parentOnRecord(
  { company, at, now }: Pick<Knowing, 'company' | 'at' | 'now'>,
  history: ItemHistory,
): ItemId | undefined {
  let parent = history.initial.parent;
  for (const { at: changedAt, fields } of history.changes) {
    if (!hasHappened({ at: now }, changedAt)) break;
    for (const change of fields) {
      if (change.field !== 'parent') continue;
      if (!hasHappened({ at }, changedAt)) return change.from;
      parent = change.to;
    }
  }
  return parent !== undefined && findItem(company, parent, now)
    ? parent
    : undefined;
}
