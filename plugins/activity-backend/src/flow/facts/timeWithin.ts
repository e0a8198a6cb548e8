import type { Spell } from './Spell';

/** How much of [from, to) disjoint spells cover, in milliseconds. */
export function timeWithin(
  spells: readonly Spell[],
  from: number,
  to: number,
): number {
  return spells.reduce((sum, spell) => {
    const end = Math.min(spell.to ?? Infinity, to);
    return sum + Math.max(0, end - Math.max(spell.from, from));
  }, 0);
}
