import { elapsed } from './elapsed';
import type { ItemFact } from './ItemFact';
import type { RuledSpell } from './ruleSpells';
import { shareWork } from './shareWork';
import type { Spell } from './Spell';

/** What an item went through. */
export interface ItemCourse
  extends Pick<ItemFact, 'createdAt' | 'startedAt' | 'doneAt'> {
  spells: readonly RuledSpell[];
  /** Disjoint and in order. */
  blocked: readonly Spell[];
}

/**
 * Active and waiting time, as `ItemFact` has them: up to the completion, or up to the last change of what is not done. They are
 * unknown, `isUnmapped`, if the item was in a status meanwhile of which nobody knows what it counts as; not so before it was started.
 */
export function workOf({ spells, blocked, startedAt, doneAt }: ItemCourse): {
  activeMs: number | null;
  waitingMs: number | null;
  isUnmapped: boolean;
} {
  const isUnmapped =
    startedAt !== null && hasUnmapped(spells, startedAt, doneAt ?? Infinity);
  const until = doneAt ?? lastChange(spells, blocked);
  if (startedAt === null || elapsed(startedAt, until) === null || isUnmapped) {
    return { activeMs: null, waitingMs: null, isUnmapped };
  }
  return { ...shareWork(spells, blocked, startedAt, until), isUnmapped };
}

function hasUnmapped(
  spells: readonly RuledSpell[],
  from: number,
  to: number,
): boolean {
  return spells.some(
    spell => spell.status.stage === null && spell.from < to && spell.to > from,
  );
}

/** When its status or its flag changed last: from then on all time is of one kind. */
function lastChange(
  spells: readonly RuledSpell[],
  blocked: readonly Spell[],
): number {
  const present = spells[spells.length - 1].from;
  const last = blocked.at(-1);
  return last ? Math.max(present, last.to ?? last.from) : present;
}
