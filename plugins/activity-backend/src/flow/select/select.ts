import type { FlowReason } from '@activity-insights/plugin-activity-common';
import type { LevelRule, MetricRule, Verdict } from './MetricRule';
import type { Counted, FlowPeriod, Selection } from './Selection';
import { reasonOf } from './reasons';

/**
 * What of the items counts for a number of a period by the rule of its metric. What happened counts if it did so in [from, to); what is
 * the case, if it was so at the end, that is after everything that happened before it, or is so now if that is earlier; of a time that
 * has not begun nothing is.
 */
export function select<T>(
  rule: MetricRule<T>,
  items: readonly T[],
  period: FlowPeriod,
): Selection<T> {
  if (rule.kind === 'level') {
    const end = endOf(period);
    const isOpen = (item: T) =>
      rule
        .holdsDuring(item)
        .some(({ from, until }) => from < end && !isOver(until, end));
    return selectOpen(rule, items.filter(isOpen), period);
  }
  return sort(items, item => {
    const moment = rule.momentOf(item);
    const isWithin =
      moment !== null && moment >= period.from && moment < period.to;
    return isWithin ? rule.judge(item) : undefined;
  });
}

/** The same of items for which it is known that it is the case at the end of the period. */
export function selectOpen<T>(
  rule: LevelRule<T>,
  items: readonly T[],
  { from, to, now }: FlowPeriod,
): Selection<T> {
  if (from > now) return { counted: [], excluded: [] };
  const at = Math.min(to, now);
  return sort(items, item => rule.judge(item, at));
}

/** Everything that happened before this instant has happened by the end of the period, or by now. UTC epoch milliseconds. */
export function endOf({ to, now }: FlowPeriod): number {
  return Math.min(to, now + 1);
}

/** Whether what lasts until an instant, null for ever, is over at an end. */
export function isOver(until: number | null, end: number): boolean {
  return until !== null && until < end;
}

function sort<T>(
  items: readonly T[],
  judge: (item: T) => Verdict | undefined,
): Selection<T> {
  const counted: Counted<T>[] = [];
  const excluded: { item: T; reason: FlowReason }[] = [];
  for (const item of items) {
    const verdict = judge(item);
    if (verdict === undefined) continue;
    if (typeof verdict === 'string') {
      excluded.push({ item, reason: reasonOf(verdict) });
    } else {
      counted.push(countedOf(item, verdict));
    }
  }
  return { counted, excluded };
}

/** Spreading takes several times as long, and levels are made of a hundred thousand numbers and more. */
function countedOf<T>(
  item: T,
  { value, estimate, share }: Exclude<Verdict, string>,
): Counted<T> {
  if (share) return { item, value, share };
  return estimate === undefined ? { item, value } : { item, value, estimate };
}
