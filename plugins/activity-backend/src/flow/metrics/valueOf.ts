import {
  flowMetrics,
  type FlowMetricId,
  type FlowValue,
} from '@activity-insights/plugin-activity-common';
import type { FlowTopic } from '../select/FlowTopic';
import type { FlowPeriod, Selection } from '../select/Selection';
import { leastForPercentiles, percentilesOf } from '../statistics/percentiles';
import { sumEstimates } from '../statistics/sumEstimates';
import { notYet, whyFew, whyNone, whyUnknown } from './whyNoValue';

/**
 * The number of a metric.
 *
 * @param selection - of the same metric
 * @param keyOf - what people call an item: where there are too few for percentiles they are listed
 */
export function valueOf<T>(
  metric: FlowMetricId,
  selection: Selection<T>,
  keyOf: (item: T) => string,
): FlowValue {
  const { kind } = flowMetrics[metric];
  if (kind === 'spread') return spreadOf(metric, selection, keyOf);
  if (kind === 'share') return shareOf(metric, selection);
  return kind === 'level'
    ? levelOf(metric, selection)
    : countOf(metric, selection);
}

/** The number of a metric of a period: unknown if this has not begun, also of what is counted. */
export function valueIn<T, Id extends FlowMetricId>(
  topic: FlowTopic<T, Id>,
  metric: Id,
  selection: Selection<T>,
  { from, now }: FlowPeriod,
): FlowValue {
  const value = valueOf(metric, selection, topic.keyOf);
  return from > now && value.n === 0
    ? { ...value, value: null, reason: notYet }
    : value;
}

function spreadOf<T>(
  metric: FlowMetricId,
  selection: Selection<T>,
  keyOf: (item: T) => string,
): FlowValue {
  const { counted } = selection;
  const n = counted.length;
  const percentiles = percentilesOf(counted.map(({ value }) => value));
  if (n >= leastForPercentiles) {
    return { value: percentiles.p85, n, percentiles };
  }
  const none = { value: null, n, percentiles };
  if (n === 0) return { ...none, reason: whyNone(metric, selection) };
  const few = counted
    .map(({ item, value }) => ({ key: keyOf(item), value }))
    .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
  return { ...none, few, reason: whyFew(metric, n) };
}

function shareOf<T>(metric: FlowMetricId, selection: Selection<T>): FlowValue {
  const n = selection.counted.length;
  let part = 0;
  let whole = 0;
  for (const { share } of selection.counted) {
    part += share?.part ?? 0;
    whole += share?.whole ?? 0;
  }
  return whole === 0
    ? { value: null, n, reason: whyNone(metric, selection) }
    : { value: part / whole, n };
}

function countOf<T>(
  metric: FlowMetricId,
  { counted }: Selection<T>,
): FlowValue {
  const n = counted.length;
  if (flowMetrics[metric].about === 'changes') return { value: n, n };
  const estimates = counted.map(({ estimate }) => estimate ?? null);
  return { value: n, n, estimate: sumEstimates(estimates) };
}

function levelOf<T>(metric: FlowMetricId, selection: Selection<T>): FlowValue {
  const n = selection.counted.length;
  const reason = whyUnknown(metric, selection);
  return reason ? { value: null, n, reason } : { value: n, n };
}
