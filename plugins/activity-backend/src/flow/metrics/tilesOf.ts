import {
  flowMetrics,
  type FlowMetricId,
  type FlowTile,
} from '@activity-insights/plugin-activity-common';
import { explainMetric, type ExplainedAnswer } from '../explain/explainMetric';
import type { FlowTopic } from '../select/FlowTopic';
import type { FlowPeriod } from '../select/Selection';
import { select } from '../select/select';
import { periodsOf, previousPeriod, type FlowStretch } from './periods';
import { seriesOf } from './seriesOf';
import { valueIn } from './valueOf';

/** Trends are of so many weeks at most. */
export const mostTrendWeeks = 12;

/** What the tiles are asked of. */
export interface TilesRequest extends ExplainedAnswer {
  period: FlowPeriod;
  /** Whether to tell of the period of equal length before as well. */
  isCompared: boolean;
}

/**
 * Every metric of a topic in one number each.
 *
 * @param items - everything that may count in the period, and in the one before if that is asked for
 */
export function tilesOf<T, Id extends FlowMetricId>(
  topic: FlowTopic<T, Id>,
  items: readonly T[],
  request: TilesRequest,
): FlowTile[] {
  const { period, timezone, isCompared } = request;
  const weeks = periodsOf(period, timezone, 'week');
  const trendWeeks = weeksOfTrend(weeks, period);
  const whole = wholeWeeks(weeks);
  const before = isCompared ? previousPeriod(period, timezone) : undefined;
  return topic.metrics.map(metric => {
    const rule = topic.ruleOf(metric);
    const { kind, unit } = flowMetrics[metric];
    const selection = select(rule, items, period);
    const trend = seriesOf(topic, metric, items, trendWeeks);
    const tile: FlowTile = {
      id: metric,
      unit,
      ...valueIn(topic, metric, selection, period),
      trend: trend.map(({ value }) => value),
      explain: explainMetric(topic, metric, selection, period, request),
    };
    if (kind === 'count') {
      tile.perWeek =
        whole && select(rule, items, whole).counted.length / whole.weeks;
    }
    if (before) {
      const earlier = select(rule, items, before);
      tile.previous = valueIn(topic, metric, earlier, before);
    }
    return tile;
  });
}

/** A week that the period cuts at its beginning would look like a dip; that the last one is not over yet is to be seen. */
function weeksOfTrend(
  weeks: readonly FlowStretch[],
  { now }: FlowPeriod,
): FlowStretch[] {
  const begun = weeks.filter(({ from }) => from <= now);
  return begun
    .filter(({ partial }, index) => !partial || index === begun.length - 1)
    .slice(-mostTrendWeeks);
}

/** The weeks that are over and that the period does not cut; null if there are none. */
function wholeWeeks(
  weeks: readonly FlowStretch[],
): (FlowPeriod & { weeks: number }) | null {
  const whole = weeks.filter(({ partial }) => !partial);
  const last = whole.at(-1);
  return last ? { ...last, from: whole[0].from, weeks: whole.length } : null;
}
