import type { ItemFlow } from './ItemFlow';
import { doneIn, type AskedTime } from './itemFigures';

const dayMs = 86_400_000;

/** The means of a time that is over which Little's law is about, each by its definition. */
export function littlesFigures(items: readonly ItemFlow[], time: AskedTime) {
  const { from, to } = time;
  const days = (to - from) / dayMs;
  const inProgress = items.reduce((sum, each) => sum + spentIn(each, time), 0);
  const cycles = doneIn(items, time).flatMap(({ cycleMs }) => cycleMs ?? []);
  const n = cycles.length;
  const wip = inProgress / dayMs / days;
  const mean = cycles.reduce((a, b) => a + b, 0) / n / dayMs;
  return {
    wip,
    throughputPerDay: n / days,
    cycleDays: n < 5 ? null : mean,
    impliedDays: n === 0 ? null : (wip * days) / n,
  };
}

/** How long an item was in progress within a time, in milliseconds. */
function spentIn({ life: { statuses } }: ItemFlow, time: AskedTime): number {
  return statuses.reduce((sum, { stage, from }, n) => {
    const until = statuses[n + 1]?.from ?? Infinity;
    const spent = Math.min(until, time.to) - Math.max(from, time.from);
    return stage === 'inProgress' && spent > 0 ? sum + spent : sum;
  }, 0);
}
