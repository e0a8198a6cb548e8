import {
  flowMetricIds,
  type FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { distributionOf } from '../flow/breakdown/distributionOf';
import { timeInStatusOf } from '../flow/breakdown/timeInStatusOf';
import { cumulativeOf } from '../flow/cumulative/cumulativeOf';
import { littlesLawOf } from '../flow/cumulative/littlesLawOf';
import { dailyOf } from '../flow/daily/dailyOf';
import { flowDaysOfFacts } from '../flow/days/flowDaysOfFacts';
import { changeFactOf } from '../flow/facts/changeFactOf';
import { itemFactOf } from '../flow/facts/itemFactOf';
import { forecastOf } from '../flow/forecast/forecastOf';
import { valueOf } from '../flow/metrics/valueOf';
import { isChangeMetric, isItemMetric } from '../flow/select/MetricIds';
import { selectChanges } from '../flow/select/selectChanges';
import { selectItems } from '../flow/select/selectItems';
import type { Selection } from '../flow/select/Selection';
import {
  changeHistories,
  itemHistories,
  type FlowExample,
} from './flowExample';

const zone = 'UTC';

/** What comes of an example, as the product computes it. */
export interface FlowOutcome {
  answer: unknown;
  /** How many are left out, by the code of the reason; of metrics. */
  excluded: Record<string, number>;
}

function runMetric(metric: FlowMetricId, example: FlowExample): FlowOutcome {
  const { period } = example;
  if (isItemMetric(metric)) {
    const selection = selectItems(metric, itemFacts(example), period);
    const answer = valueOf(metric, selection, ({ itemId }) => `${itemId}`);
    return { answer, excluded: countExcluded(selection) };
  }
  if (!isChangeMetric(metric)) throw new Error(`What is ${metric} about?`);
  const facts = changeHistories(example).map(changeFactOf);
  const options = { withBots: false };
  const selection = selectChanges(metric, facts, period, options);
  const answer = valueOf(metric, selection, ({ changeId }) => `${changeId}`);
  return { answer, excluded: countExcluded(selection) };
}

const others: Record<string, (example: FlowExample) => unknown> = {
  'time-in-status': example =>
    timeInStatusOf(
      itemFacts(example),
      example.period,
      ({ itemId }) => `${itemId}`,
    ),
  'flow-distribution': example =>
    distributionOf(
      itemFacts(example),
      example.period,
      ({ itemId }) => example.items[itemId - 1].type,
    ),
  'cumulative-flow': example =>
    cumulativeOf(itemFacts(example), example.period, zone),
  'littles-law': example => littlesLawOf(itemFacts(example), example.period),
  daily: example =>
    dailyOf({
      rows: flowDaysOfFacts(itemFacts(example), zone),
      finished: itemFacts(example).filter(({ doneAt }) => doneAt !== null),
      period: example.period,
      zone,
    }),
  forecast: ({ history, wanted, period }) =>
    forecastOf({ history, ...wanted, now: period.now, zone }),
};

/** Computes an example: of a metric its number, of everything else what the product answers. */
export function runFlowExample(example: FlowExample): FlowOutcome {
  const metric = flowMetricIds.find(id => id === example.metric);
  if (metric) return runMetric(metric, example);
  const run = others[example.metric];
  if (!run) throw new Error(`There is no ${example.metric}`);
  return { answer: run(example), excluded: {} };
}

function itemFacts(example: FlowExample) {
  return itemHistories(example).map(itemFactOf);
}

function countExcluded(selection: Selection<unknown>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of selection.excluded) {
    counts[reason.code] = (counts[reason.code] ?? 0) + 1;
  }
  return counts;
}
