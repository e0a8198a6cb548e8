import type { CategoryLookup } from './CategoryLookup';
import { categoryStretches } from './categoryStretches';
import { fieldMeanings, type FieldMeaning } from './FieldMeaning';
import type { ItemNow } from './ItemPast';
import { isLogged } from './isLogged';
import { exactField, guessedStatus, type Span } from './Span';
import type { FieldPast, ValueStretch } from './undoChanges';
import type { FieldPasts } from './undoFields';
import { valuesNow } from './valuesNow';

/**
 * What an item was and when, one span for each stretch in which a field had a value:
 *
 * - `status`, `type`, `project`: the id, else the name; label: the name. `category`: todo, inProgress or done
 * - `parent`: `id:` with the source's id, else `key:` with the key in upper case; label: the key
 * - `assignee`: the id of the account at the source, else the name; label: the name
 * - `blocked`: `1` while it was flagged. `sprint`: the id, several at once. `estimate`: the number. `priority`: the name
 * - `key`: in upper case; label: as it is written
 * - `exact`: the name of another field, from when on that is known; before, it is a guess. The label says why, see `Inexactness`;
 *   of `category` it is `status:` with the status of which nobody knows the category
 */
export function buildSpans(
  now: ItemNow,
  fields: FieldPasts,
  lookUp: CategoryLookup,
): Span[] {
  const spans: Span[] = [];
  for (const field of fieldMeanings) {
    const past = fields[field];
    for (const span of spansOfField(field, past.stretches)) spans.push(span);
    const inexact = past.inexact ?? unloggedField(field, now);
    if (inexact) {
      spans.push(exactSpan(field, inexact.until, inexact.because));
    }
    if (field === 'status') {
      for (const span of spansOfCategories(past, now, lookUp)) spans.push(span);
    }
  }
  return spans;
}

/** A stretch for each value: one that was there all along is not cut where another came or went. */
function spansOfField(
  field: string,
  stretches: readonly ValueStretch[],
): Span[] {
  const spans: Span[] = [];
  for (const { from, to, values } of stretches) {
    for (const { value, label = null } of values) {
      const last = spans.findLast(each => each.value === value);
      if (last?.to === from) last.to = to;
      else spans.push({ field, from, value, label, to });
    }
  }
  return spans;
}

function spansOfCategories(
  { stretches: statuses }: FieldPast,
  now: ItemNow,
  lookUp: CategoryLookup,
): Span[] {
  const { stretches, guesses } = categoryStretches(
    statuses,
    now.status,
    lookUp,
  );
  return [
    ...stretches.map(({ from, to, category }) => ({
      field: 'category',
      from,
      value: category,
      label: null,
      to,
    })),
    ...guesses.map(({ until, status }) =>
      exactSpan('category', until, `${guessedStatus}${status}`),
    ),
  ];
}

/** Of what the source keeps no log of, nothing is known but what is so now. */
function unloggedField(
  field: FieldMeaning,
  now: ItemNow,
): FieldPast['inexact'] {
  if (isLogged(now.source, field) || valuesNow(now, field).length === 0) {
    return undefined;
  }
  return now.seenAt > now.createdAt
    ? { until: now.seenAt, because: 'unlogged' }
    : undefined;
}

function exactSpan(value: string, from: number, label: string): Span {
  return { field: exactField, from, value, label, to: null };
}
