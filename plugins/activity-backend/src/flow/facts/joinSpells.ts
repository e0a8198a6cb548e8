import type { Spell } from './Spell';

/** The same time in order and once: spells that overlap or touch are one, and those that last no time are none. */
export function joinSpells(spells: readonly Spell[]): Spell[] {
  const joined: Spell[] = [];
  const ordered = [...spells].sort((a, b) => a.from - b.from);
  for (const { from, to } of ordered) {
    const last = joined.at(-1);
    if (to !== null && to <= from) continue;
    if (last && (last.to === null || last.to >= from)) {
      last.to = last.to === null || to === null ? null : Math.max(last.to, to);
    } else {
      joined.push({ from, to });
    }
  }
  return joined;
}
