import { changesOfFields } from './changesOfFields';
import { fieldMeanings, type FieldMeaning } from './FieldMeaning';
import type { ItemPast } from './ItemPast';
import { undoChanges, type FieldPast } from './undoChanges';
import { valuesNow } from './valuesNow';

/** What each field of an item was over its life. */
export type FieldPasts = Readonly<Record<FieldMeaning, FieldPast>>;

/** Undoes the changelog of an item, field by field. */
export function undoFields(past: ItemPast): FieldPasts {
  const changes = changesOfFields(past);
  return Object.fromEntries(
    fieldMeanings.map(field => [
      field,
      undoChanges(
        valuesNow(past.now, field),
        changes.get(field) ?? [],
        past.now,
      ),
    ]),
  ) as Record<FieldMeaning, FieldPast>;
}

/** The statuses that an item has had before the one that it has: their ids, or their names where they have none. */
export function earlierStatuses(
  { status: { id, name } }: ItemPast['now'],
  { status: { stretches } }: FieldPasts,
): string[] {
  const statuses = stretches.map(({ values: [status] }) => status.value);
  return [...new Set(statuses)].filter(status => status !== (id ?? name));
}
