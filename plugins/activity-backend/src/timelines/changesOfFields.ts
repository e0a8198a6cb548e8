import { compareEntries } from './compareEntries';
import type { FieldMeaning } from './FieldMeaning';
import type { ItemPast } from './ItemPast';
import { meaningOf } from './meaningOf';
import { valuesOfEntry, type ValueChange } from './valuesOfEntry';

/** How each field of an item has changed, in order of time. */
export function changesOfFields({
  now,
  entries,
}: ItemPast): Map<FieldMeaning, ValueChange[]> {
  const changes = new Map<FieldMeaning, ValueChange[]>();
  for (const entry of [...entries].sort(compareEntries)) {
    const field = meaningOf(now.source, entry);
    if (field !== undefined) {
      const known = changes.get(field) ?? [];
      const change = valuesOfEntry(field, entry);
      const last = known.at(-1);
      if (field === 'parent' && isSameHistory(last, change)) {
        known[known.length - 1] = joinParents(known[known.length - 1], change);
      } else {
        known.push(change);
      }
      changes.set(field, known);
    }
  }
  return changes;
}

function isSameHistory(a: ValueChange | undefined, b: ValueChange): boolean {
  return a?.historyId === b.historyId && a.at === b.at;
}

/**
 * Jira keeps the parent in several fields, one for each level. What becomes a part of something else at another level leaves one of
 * them and enters another at once, which is one change.
 */
function joinParents(a: ValueChange, b: ValueChange): ValueChange {
  const first = (x: ValueChange['from'], y: ValueChange['from']) =>
    x?.length ? x : y;
  return { ...a, from: first(a.from, b.from), to: first(a.to, b.to) };
}
