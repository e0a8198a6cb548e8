import type {
  FlowMetricId,
  FlowPoint,
} from '@activity-insights/plugin-activity-common';
import type { FlowTopic } from '../select/FlowTopic';
import type { LevelRule, MomentRule } from '../select/MetricRule';
import { endOf, isOver, select, selectOpen } from '../select/select';
import { toIsoInstant } from '../../time/toIsoInstant';
import type { FlowStretch } from './periods';
import { firstAfter } from './firstAfter';
import { valueIn } from './valueOf';

/**
 * A metric over time, with one point for each stretch: the same as the number of this stretch alone. Each item is looked at where it
 * may count, and not once for every point.
 *
 * @param stretches - in order, each beginning where the one before ends: see `periodsOf`
 */
export function seriesOf<T, Id extends FlowMetricId>(
  topic: FlowTopic<T, Id>,
  metric: Id,
  items: readonly T[],
  stretches: readonly FlowStretch[],
): FlowPoint[] {
  const rule = topic.ruleOf(metric);
  const lists =
    rule.kind === 'moment'
      ? byMoment(rule, items, stretches)
      : byLevel(rule, items, stretches);
  return stretches.map((stretch, index) => {
    const selection =
      rule.kind === 'moment'
        ? select(rule, lists[index], stretch)
        : selectOpen(rule, lists[index], stretch);
    return {
      from: toIsoInstant(stretch.from),
      to: toIsoInstant(stretch.to),
      partial: stretch.partial,
      ...valueIn(topic, metric, selection, stretch),
    };
  });
}

/** What happened in each stretch. */
function byMoment<T>(
  rule: MomentRule<T>,
  items: readonly T[],
  stretches: readonly FlowStretch[],
): T[][] {
  const lists: T[][] = stretches.map(() => []);
  const starts = stretches.map(({ from }) => from);
  for (const item of items) {
    const moment = rule.momentOf(item);
    if (moment === null) continue;
    const index = firstAfter(starts, moment) - 1;
    if (index >= 0) lists[index].push(item);
  }
  return lists;
}

/** What is the case at the end of each stretch. */
function byLevel<T>(
  rule: LevelRule<T>,
  items: readonly T[],
  stretches: readonly FlowStretch[],
): T[][] {
  const lists: T[][] = stretches.map(() => []);
  const ends = stretches.map(endOf);
  for (const item of items) {
    for (const { from, until } of rule.holdsDuring(item)) {
      for (
        let index = firstAfter(ends, from);
        index < ends.length;
        index += 1
      ) {
        if (isOver(until, ends[index])) break;
        lists[index].push(item);
      }
    }
  }
  return lists;
}
