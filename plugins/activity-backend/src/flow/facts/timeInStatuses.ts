import type { StatusTime } from './ItemFact';
import type { RuledSpell } from './ruleSpells';

/**
 * The time in each status, in the order in which the item came into them.
 *
 * @param doneAt - null if it is not done
 */
export function timeInStatuses(
  spells: readonly RuledSpell[],
  doneAt: number | null,
): StatusTime[] {
  const times = new Map<string, StatusTime>();
  for (const { from, to, status } of spells) {
    const { id, name, stage, work, by } = status;
    const time: StatusTime = times.get(id) ?? {
      id,
      name,
      stage,
      work,
      by,
      ms: 0,
      visits: 0,
      since: null,
    };
    times.set(id, time);
    if (doneAt !== null && from >= doneAt) continue;
    const end = doneAt === null ? to : Math.min(to, doneAt);
    time.visits += 1;
    if (end === Infinity) time.since = from;
    else time.ms += end - from;
  }
  return [...times.values()];
}
