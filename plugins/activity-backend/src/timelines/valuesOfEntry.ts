import type { FieldMeaning } from './FieldMeaning';
import type { FieldValue } from './FieldValue';
import type { LogEntry } from './ItemPast';
import { estimateValue, keyValue, parentValue } from './values';

/** One side of an entry: an id, and what people read in its place. */
interface Side {
  id: string | null;
  text: string | null;
}

/** What a field was before an entry and after it; undefined where the entry does not tell. */
export interface ValueChange {
  at: number;
  historyId: string;
  from: FieldValue[] | undefined;
  to: FieldValue[] | undefined;
}

/** What an entry says of the values of its field. */
export function valuesOfEntry(
  field: FieldMeaning,
  { at, historyId, from, fromText, to, toText }: LogEntry,
): ValueChange {
  return {
    at,
    historyId,
    from: valuesOfSide(field, { id: from, text: fromText }),
    to: valuesOfSide(field, { id: to, text: toText }),
  };
}

function valuesOfSide(
  field: FieldMeaning,
  { id, text }: Side,
): FieldValue[] | undefined {
  const name = text ?? id;
  switch (field) {
    case 'parent': {
      const parent = parentOf(id, text);
      return parent ? [parent] : [];
    }
    case 'sprint':
      return listOf(id ?? text).map(value => ({ value }));
    case 'blocked':
      return name === null ? [] : [{ value: '1' }];
    case 'estimate': {
      if (name === null) return [];
      const estimate = estimateValue(name);
      return estimate && [estimate];
    }
    case 'assignee':
      return name === null ? [] : [personOf(id, text)];
    case 'priority':
      return name === null ? [] : [{ value: name }];
    case 'key':
      return name === null ? undefined : [keyValue(name)];
    default:
      // A status, a type or a project is always set: what is not told is not known.
      return name === null
        ? undefined
        : [{ value: id ?? name, ...(text !== null && { label: text }) }];
  }
}

/** Some apps write the key in the place of the id. */
function parentOf(
  id: string | null,
  text: string | null,
): FieldValue | undefined {
  if (id !== null && /^[a-z][a-z0-9_]*-\d+$/i.test(id)) {
    return parentValue(null, text ?? id);
  }
  return parentValue(id, text);
}

/** GitLab tells of several people by their usernames; an item has the first. */
function personOf(id: string | null, text: string | null): FieldValue {
  const [first] = listOf(text);
  const label = id === null ? first : text ?? id;
  return { value: id ?? first, label };
}

function listOf(text: string | null): string[] {
  const values = (text ?? '').split(',').map(each => each.trim());
  return [...new Set(values.filter(each => each !== ''))];
}
