import type {
  FlowPoint,
  FlowSeries,
} from '@activity-insights/plugin-activity-common';
import { useCallback } from 'react';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { subjectOf } from '../items/subjectOf';
import { isCounted } from './runLayout';

/** What a point says, in parts. */
export interface RunPointWords {
  /** Its day, week, month or sprint. */
  name: string;
  /** Its number with the unit, or why there is none. */
  value: string;
  /** All of it but the name. */
  text: string;
}

/** What a point of a metric says, and the one before that it is compared with. */
export function useRunWords(
  series: FlowSeries,
): (point: FlowPoint, previous?: FlowPoint) => RunPointWords {
  const { t, n, amount, valueOf, period } = useFlowChartWords();
  const { unit, timezone } = series;
  const counted = subjectOf(series.metric);
  // Counts and levels are numbers of items themselves.
  const hasItems = !isCounted(series) && unit !== counted;
  return useCallback(
    (point, previous) => {
      const { value: number, estimate, partial, sprint } = point;
      const value = valueOf(point, unit);
      let text: string = value;
      if (hasItems && number !== null) {
        text = t('flowChart.run.pointN', { value, n: n(point.n, counted) });
      }
      if (typeof estimate === 'number') {
        text = t('flowChart.run.pointEstimate', {
          text,
          estimate: amount(estimate, 'estimate'),
        });
      }
      if (partial) {
        text = t('flowChart.run.pointPartial', {
          text,
          partial: t('flowChart.partial'),
        });
      }
      if (previous) {
        text = t('flowChart.run.pointPrevious', {
          text,
          previous: valueOf(previous, unit),
        });
      }
      return { name: sprint?.name ?? period(point, timezone), value, text };
    },
    [t, n, amount, valueOf, period, unit, timezone, hasItems, counted],
  );
}
