import type { FlowMetricId } from '@activity-insights/plugin-activity-common';
import { countOf, spreadOf, workOf, type Figure, type Word } from './Figure';
import type { ItemFlow } from './ItemFlow';

/** A time, and when somebody asks: UTC epoch milliseconds, half-open. */
export interface AskedTime {
  from: number;
  to: number;
  now: number;
}

/** Metrics of work items, each worked out by its definition from all items of a scope. */
export const itemFigures: Partial<
  Record<FlowMetricId, (items: readonly ItemFlow[], time: AskedTime) => Figure>
> = {
  'cycle-time': (items, time) =>
    spreadOf(doneIn(items, time).map(each => secondsOf(each.cycleMs, each))),
  'request-lead-time': (items, time) =>
    spreadOf(
      doneIn(items, time).map(each =>
        secondsOf(each.leadMs, { cycleDefect: each.leadDefect }),
      ),
    ),
  throughput: (items, time) => workOf(doneIn(items, time).map(counted)),
  velocity: (items, time) => workOf(doneIn(items, time).map(counted)),
  arrivals: (items, time) =>
    workOf(items.filter(({ createdAt }) => isIn(createdAt, time)).map(counted)),
  wip: (items, time) => countOf(inProgressAt(items, time).map(counted)),
  'work-item-age': (items, time) => {
    const at = Math.min(time.to, time.now);
    const ages = inProgressAt(items, time).map(({ startedAt }) => ({
      value: (at - (startedAt ?? NaN)) / 1000,
    }));
    return spreadOf(ages);
  },
  'flow-efficiency': efficiencyOf,
};

/** What had happened before the end of a time has happened; what happens right then belongs to the next one. */
export function lastMomentOf({ to, now }: AskedTime): number {
  return Math.min(to - 1, now);
}

export function isIn(at: number | null, { from, to }: AskedTime): boolean {
  return at !== null && at >= from && at < to;
}

export function doneIn(
  items: readonly ItemFlow[],
  time: AskedTime,
): ItemFlow[] {
  return items.filter(({ doneAt }) => isIn(doneAt, time));
}

function inProgressAt(items: readonly ItemFlow[], time: AskedTime): ItemFlow[] {
  const at = lastMomentOf(time);
  return items.filter(each => each.stageAt(at) === 'inProgress');
}

function efficiencyOf(items: readonly ItemFlow[], time: AskedTime): Figure {
  let [active, whole] = [0, 0];
  const words = doneIn(items, time).map((each): Word => {
    const { activeMs, waitingMs } = each.timesUntil(time.now);
    if (each.cycleMs === null || activeMs === null || waitingMs === null) {
      return each.cycleDefect ?? 'unknown';
    }
    if (activeMs + waitingMs === 0) return 'no-duration';
    active += activeMs;
    whole += activeMs + waitingMs;
    return { value: 1 };
  });
  const { n, excluded } = countOf(words);
  return { value: whole === 0 ? null : active / whole, n, excluded };
}

function secondsOf(
  ms: number | null,
  { cycleDefect }: Pick<ItemFlow, 'cycleDefect'>,
): Word {
  return ms === null ? cycleDefect ?? 'unknown' : { value: ms / 1000 };
}

function counted({ item }: ItemFlow): Word {
  return { value: 1, estimate: item.estimate };
}
