import {
  flowMetrics,
  type FlowBreakdown,
  type FlowCumulative,
  type FlowForecast,
  type FlowMetricId,
  type FlowSeries,
} from '@activity-insights/plugin-activity-common';
import { addDays } from '../../transforms/localDates';
import { madeCommon, madeExplanation } from './madeFlow';

const day = 86_400;

/** 13 weeks, of which each has one more than the one before. */
export function madeSeries(
  metric: FlowMetricId,
  change: Partial<FlowSeries> = {},
): FlowSeries {
  return {
    ...madeCommon,
    metric,
    unit: flowMetrics[metric].unit,
    interval: 'week',
    points: Array.from({ length: 13 }, (_, week) => ({
      from: `${addDays('2026-08-03', 7 * week)}T00:00:00.000Z`,
      to: `${addDays('2026-08-10', 7 * week)}T00:00:00.000Z`,
      value: week + 1,
      n: week + 1,
      partial: week === 12,
    })),
    explain: madeExplanation(),
    ...change,
  };
}

export function madeBreakdown(
  id: FlowBreakdown['id'],
  change: Partial<FlowBreakdown> = {},
): FlowBreakdown {
  const names =
    id === 'time-in-status' ? ['Doing', 'In Review'] : ['Story', 'Bug'];
  return {
    ...madeCommon,
    id,
    parts: names.map((name, index) => ({
      name,
      stage: 'inProgress',
      work: index === 0 ? 'active' : 'waiting',
      value: id === 'time-in-status' ? (index + 1) * day : 10 - index,
      n: 10 - index,
      share: index === 0 ? 0.75 : 0.25,
      ...(id === 'time-in-status'
        ? {
            totalSeconds: (index + 1) * 10 * day,
            percentiles: {
              p50: day,
              p75: 2 * day,
              p85: 3 * day,
              p95: 4 * day,
            },
          }
        : { inProgress: index }),
    })),
    explain: madeExplanation(),
    ...change,
  };
}

export function madeCumulative(
  change: Partial<FlowCumulative> = {},
): FlowCumulative {
  return {
    ...madeCommon,
    points: Array.from({ length: 91 }, (_, index) => ({
      date: addDays('2026-08-03', index),
      arrived: 40 + 2 * index,
      started: 30 + 2 * index,
      done: 10 + 2 * index,
      wip: 20,
    })),
    littlesLaw: {
      wip: 20,
      throughputPerDay: 2,
      cycleDays: 9,
      impliedDays: 10,
      holds: true,
      warnings: [],
    },
    explain: madeExplanation(),
    ...change,
  };
}

export function madeForecast(change: Partial<FlowForecast> = {}): FlowForecast {
  return {
    ...madeCommon,
    history: Array.from({ length: 91 }, (_, index) => ({
      date: addDays('2026-08-03', index),
      count: index % 3,
    })),
    trials: 10_000,
    seed: 1,
    assumptions: ['The coming days are like those of the period.'],
    howMany: {
      by: '2026-11-15',
      results: [
        { confidence: 50, items: 15 },
        { confidence: 75, items: 13 },
        { confidence: 85, items: 12 },
        { confidence: 95, items: 10 },
      ],
    },
    when: {
      items: 20,
      results: [
        { confidence: 50, date: '2026-11-20' },
        { confidence: 75, date: '2026-11-22' },
        { confidence: 85, date: '2026-11-23' },
        { confidence: 95, date: '2026-11-26' },
      ],
    },
    ...change,
  };
}
