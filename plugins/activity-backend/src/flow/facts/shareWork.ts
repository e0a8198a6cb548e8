import type { RuledSpell } from './ruleSpells';
import type { Spell } from './Spell';
import { timeWithin } from './timeWithin';

/**
 * How much of [from, to) somebody could work on an item, and how much it waited. It waited where its status says so, outside of
 * progress (it was sent back, or was done for a while), and while it was blocked. Both together are the whole time.
 *
 * @param spells - without gaps
 * @param blocked - disjoint
 */
export function shareWork(
  spells: readonly RuledSpell[],
  blocked: readonly Spell[],
  from: number,
  to: number,
): { activeMs: number; waitingMs: number } {
  let activeMs = 0;
  for (const spell of spells) {
    if (spell.status.work !== 'active') continue;
    const start = Math.max(spell.from, from);
    const end = Math.min(spell.to, to);
    if (end > start) activeMs += end - start - timeWithin(blocked, start, end);
  }
  return { activeMs, waitingMs: to - from - activeMs };
}
