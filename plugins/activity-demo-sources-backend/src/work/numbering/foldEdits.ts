import { FieldChange, ItemChange, ItemFields, ItemId } from '../../model';
import { DraftEdit, Ordinal } from '../ItemDraft';

/** What edits speak of in terms of drafts, and what it is in terms of items. */
export interface Meanings {
  readonly idOf: (ordinal: Ordinal) => ItemId;
  /** What the item is called in the project that it moves to. */
  readonly numberElsewhere?: number;
}

type Fields = { -readonly [K in keyof ItemFields]: ItemFields[K] };

const lists = ['labels', 'components', 'fixVersions', 'sprints'] as const;
/** The order in which the fields of one change are told. */
const order: readonly (keyof ItemFields)[] = [
  ...(['team', 'number', 'type', 'status', 'resolution', 'parent'] as const),
  ...(['assignee', 'priority', 'summary', 'description'] as const),
  ...(['storyPoints', 'due', 'flagged'] as const),
  ...lists,
];

/**
 * What each edit changed, from what to what. Edits that change nothing are left out, so that every change begins where the
 * one before it ended.
 *
 * @param edits - in order of time
 */
export function foldEdits(
  initial: ItemFields,
  edits: readonly DraftEdit[],
  meanings: Meanings,
): Omit<ItemChange, 'id'>[] {
  const changes: Omit<ItemChange, 'id'>[] = [];
  const state: Fields = { ...initial };
  for (const edit of edits) {
    const wanted = resolve(state, edit, meanings);
    const told: FieldChange[] = [];
    for (const field of fieldsOf(wanted)) {
      // A move tells the number, too, even if it happens to be the same.
      const moved = field === 'number' && edit.moveTo !== undefined;
      if (moved || !isSame(state[field], wanted[field])) {
        told.push(tell(field, state, wanted));
      }
    }
    if (told.length > 0) {
      changes.push({ at: edit.at, by: edit.by, fields: told });
      Object.assign(state, wanted);
    }
  }
  return changes;
}

function fieldsOf(wanted: Partial<Fields>): (keyof ItemFields)[] {
  const named = Object.keys(wanted) as (keyof ItemFields)[];
  return named.length < 2 ? named : order.filter(field => field in wanted);
}

/** The fields that an edit speaks of, as it leaves them. */
function resolve(
  state: ItemFields,
  { set, add, remove, moveTo }: DraftEdit,
  { idOf, numberElsewhere }: Meanings,
): Partial<Fields> {
  const wanted: Partial<Fields> = Object.assign({}, set);
  if (set?.parent !== undefined) wanted.parent = idOf(set.parent);
  if (moveTo !== undefined) {
    wanted.team = moveTo;
    wanted.number = numberElsewhere;
  }
  if (!add && !remove) return wanted;
  for (const list of lists) {
    const [gone, come] = [remove?.[list], add?.[list]];
    if (gone || come) {
      const now = wanted[list] ?? state[list];
      Object.assign(wanted, { [list]: editList(now, gone, come) });
    }
  }
  return wanted;
}

function editList(
  now: readonly (string | number)[],
  gone: readonly (string | number)[] = [],
  come: readonly (string | number)[] = [],
) {
  const left = now.filter(value => !gone.includes(value));
  return [...left, ...come.filter(value => !left.includes(value))];
}

function tell(
  field: keyof ItemFields,
  { [field]: from }: Partial<ItemFields>,
  { [field]: to }: Partial<ItemFields>,
): FieldChange {
  // The compiler cannot see that both values are of the same field.
  return { field, from, to } as FieldChange;
}

function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
