import type { ItemDefect, ItemFact } from '../facts/ItemFact';
import type { ItemMetricId } from './MetricIds';
import type { Holding, MetricRule, Verdict } from './MetricRule';
import type { ReasonCode } from './reasons';

const leadDefects: readonly ItemDefect[] = ['born-done', 'done-before-start'];
const cycleDefects: readonly ItemDefect[] = [
  ...leadDefects,
  'skipped-progress',
];

/** What every metric of work items takes from an item. */
export const itemRules: Record<ItemMetricId, MetricRule<ItemFact>> = {
  'cycle-time': finished(fact => duration(fact, fact.cycleMs, cycleDefects)),
  'request-lead-time': finished(fact =>
    duration(fact, fact.leadMs, leadDefects),
  ),
  throughput: finished(counted),
  arrivals: {
    kind: 'moment',
    momentOf: fact => fact.createdAt,
    judge: counted,
  },
  wip: { kind: 'level', holdsDuring: inProgress, judge: () => ({ value: 1 }) },
  'work-item-age': { kind: 'level', holdsDuring: inProgress, judge: ageOf },
  'flow-efficiency': finished(efficiencyOf),
  velocity: finished(counted),
};

/**
 * When an item was in progress by its status. What was never started is none of these, also if nobody knows what its statuses count as.
 */
export function inProgress({ startedAt, stages }: ItemFact): Holding[] {
  const holdings: Holding[] = [];
  if (startedAt === null) return holdings;
  let open: Holding | undefined;
  for (const { from, stage } of stages) {
    const isInProgress = stage === 'inProgress';
    if (isInProgress === (open !== undefined)) continue;
    if (open) open.until = from;
    open = isInProgress ? { from, until: null } : undefined;
    if (open) holdings.push(open);
  }
  return holdings;
}

function finished(judge: (fact: ItemFact) => Verdict): MetricRule<ItemFact> {
  return { kind: 'moment', momentOf: fact => fact.doneAt, judge };
}

function counted({ estimate }: ItemFact): Verdict {
  return { value: 1, estimate };
}

function duration(
  fact: ItemFact,
  ms: number | null,
  defects: readonly ItemDefect[],
): Verdict {
  return ms === null ? defectOf(fact, defects) : { value: ms / 1000 };
}

function ageOf({ startedAt }: ItemFact, at: number): Verdict | undefined {
  return startedAt === null ? undefined : { value: (at - startedAt) / 1000 };
}

/** A part of cycle time, so there is none without it. */
function efficiencyOf(fact: ItemFact): Verdict {
  const { cycleMs, activeMs, waitingMs } = fact;
  if (cycleMs === null) return defectOf(fact, cycleDefects);
  if (activeMs === null || waitingMs === null) {
    return defectOf(fact, ['unmapped-status']);
  }
  const whole = activeMs + waitingMs;
  if (whole === 0) return 'no-duration';
  return { value: activeMs / whole, share: { part: activeMs, whole } };
}

function defectOf(
  { defects }: ItemFact,
  relevant: readonly ItemDefect[],
): ReasonCode {
  return defects.find(defect => relevant.includes(defect)) ?? 'unknown';
}
