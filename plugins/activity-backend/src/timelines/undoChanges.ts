import { areSameValues, type FieldValue } from './FieldValue';
import type { ValueChange } from './valuesOfEntry';

/** A half-open stretch of time, [from, to), in UTC epoch milliseconds, in which a field had these values. */
export interface ValueStretch {
  from: number;
  /** Null for what is so now. */
  to: number | null;
  values: readonly FieldValue[];
}

/** When an item was there, and when it was seen as it is now. */
export interface ItemLife {
  createdAt: number;
  removedAt: number | null;
  seenAt: number;
}

/**
 * Why a field is not exact from the beginning: `unlogged`, an entry does not lead to what comes after it, so something changed without
 * one; `silent`, an entry does not tell what was before it.
 */
export type Inexactness = 'unlogged' | 'silent';

/** What a field was over the life of an item. */
export interface FieldPast {
  /** In order, without gaps, from the creation of the item on. */
  stretches: ValueStretch[];
  /** Before that it is a guess; missing if all is exact. */
  inexact?: { until: number; because: Inexactness };
}

/**
 * What a field was and when: the log is undone from what is known now, so that the present is right whatever the log says. Where
 * something changed without an entry the log is believed until the next thing that is known. What happened before the item was
 * created, as in some imports, has happened at its creation.
 *
 * @param changes - in order of time
 */
export function undoChanges(
  now: readonly FieldValue[],
  changes: readonly ValueChange[],
  { createdAt, removedAt, seenAt }: ItemLife,
): FieldPast {
  const left = [...changes];
  const undone: ValueStretch[] = [];
  let inexact: FieldPast['inexact'];
  const guessed = (until: number, because: Inexactness) => {
    // The latest is found first.
    if (until > createdAt) inexact ??= { until, because };
  };
  let values: readonly FieldValue[] | undefined = now;
  let later = now;
  let end = removedAt ?? Infinity;
  /** From then on the values are known, whatever was before. */
  let known = Math.max(seenAt, createdAt);
  let silentUntil: number | undefined;
  const take = (from: number, taken: readonly FieldValue[]) => {
    const start = Math.max(Math.min(from, end), createdAt);
    undone.push({ from: start, to: end, values: taken });
    end = start;
  };

  while (left.length > 0) {
    const change = takeLast(left, values);
    const { at, from, to } = change;
    if (values === undefined) {
      // The entry that comes next did not say what was before it; this one does.
      values = to ?? later;
      if (to === undefined && silentUntil !== undefined) {
        guessed(silentUntil, 'silent');
      }
    } else if (to !== undefined && !areSameValues(to, values)) {
      guessed(Math.max(known, at), 'unlogged');
      take(Math.max(known, at), values);
      values = to;
    }
    take(at, values);
    later = values;
    known = at;
    values = from;
    silentUntil = from === undefined ? at : undefined;
  }
  if (silentUntil !== undefined) guessed(silentUntil, 'silent');
  take(createdAt, values ?? later);
  return {
    stretches: joinStretches(undone.reverse()),
    ...(inexact && { inexact }),
  };
}

/**
 * Takes the last change off the list. Of several at one moment it is the one that leads to what came after, whatever the order in
 * which they are listed.
 */
function takeLast(
  left: ValueChange[],
  values: readonly FieldValue[] | undefined,
): ValueChange {
  const { at } = left[left.length - 1];
  let chosen = left.length - 1;
  for (let index = chosen; left[index]?.at === at; index -= 1) {
    const { to } = left[index];
    if (values && to && areSameValues(to, values)) {
      chosen = index;
      break;
    }
  }
  return left.splice(chosen, 1)[0];
}

/** Without what lasted no time; stretches that follow each other with the same values are one, under the later names. */
function joinStretches(stretches: readonly ValueStretch[]): ValueStretch[] {
  const joined: ValueStretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (stretch.to !== null && stretch.to <= stretch.from) continue;
    if (last && areSameValues(last.values, stretch.values)) {
      joined[joined.length - 1] = { ...stretch, from: last.from };
    } else {
      joined.push(stretch);
    }
  }
  return joined.map(each => ({
    ...each,
    to: each.to === Infinity ? null : each.to,
  }));
}
