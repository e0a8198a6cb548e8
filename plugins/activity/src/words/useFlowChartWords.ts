import type { FlowValue } from '@activity-insights/plugin-activity-common';
import { useMemo } from 'react';
import { decimalDuration } from '../transforms/flow/decimalDuration';
import { periodDays } from '../transforms/flow/periodDays';
import {
  formatCount,
  formatDate,
  formatDecimal,
  formatShare,
  formatShortDate,
  localDatePart,
} from '../transforms/format';
import { formatAmount } from '../transforms/work/formatAmount';
import { useWords, type Words } from './useWords';

/** Words about flow: quantities with their units, and times in the zone of an answer. */
export interface FlowChartWords extends Words {
  /** `9.4 d`, `3.5 h`, `12 min` */
  duration(seconds: number): string;
  /** `9.4 d`, `14 items`, `38%` of a value in a unit of a metric. */
  amount(value: number, unit: string): string;
  /** The same as short as the labels of an axis: `9.4 d`, `14`, `38%`. */
  mark(value: number, unit: string): string;
  /** `9.4 d`, or why there is no such number. */
  valueOf(value: FlowValue, unit: string): string;
  /** `143 items` of how many something is told. */
  n(count: number, unit: string): string;
  /** `4 Nov 2026` of an instant. */
  day(instant: string, zone: string): string;
  /** `24 Oct to 4 Nov 2026` of a half-open period. */
  period(period: { from: string; to: string }, zone: string): string;
}

const counted = [
  'items',
  'changes',
  'deployments',
  'lines',
  'reviews',
] as const;

function isCounted(unit: string): unit is (typeof counted)[number] {
  return counted.some(one => one === unit);
}

export function useFlowChartWords(): FlowChartWords {
  const words = useWords();
  return useMemo(() => {
    const { t } = words;
    const duration = (seconds: number) => {
      const { unit, count } = decimalDuration(seconds);
      if (count === 0 && seconds > 0) return t('flowChart.duration.none');
      const decimals = Number.isInteger(count) ? 0 : 1;
      return t(`flowChart.duration.${unit}`, {
        number: formatDecimal(count, decimals),
      });
    };
    const mark = (value: number, unit: string) => {
      if (unit === 'seconds') return value === 0 ? '0' : duration(value);
      if (unit === 'share') return formatShare(value, 1);
      return formatAmount(value);
    };
    const amount = (value: number, unit: string) => {
      if (unit === 'seconds') return duration(value);
      if (!isCounted(unit)) return mark(value, unit);
      return t(`flowChart.unit.${unit}`, {
        count: value,
        number: formatAmount(value),
      });
    };
    return {
      ...words,
      duration,
      amount,
      mark,
      valueOf: ({ value, few, reason }, unit) => {
        if (value !== null) return amount(value, unit);
        if (few && few.length > 0) {
          const values = few.map(one => mark(one.value, unit)).join(', ');
          return t('flowChart.few', { values });
        }
        // It stands among other words, not at their end.
        return reason?.message.replace(/\.$/, '') ?? t('flowChart.unknown');
      },
      n: (count, unit) =>
        t(`flowChart.unit.${unit === 'changes' ? 'changes' : 'items'}`, {
          count,
          number: formatCount(count),
        }),
      day: (instant, zone) => formatDate(localDatePart(instant, zone)),
      period: (period, zone) => {
        const { first, last } = periodDays(period, zone);
        if (first >= last) return formatDate(last);
        return t('flowChart.period', {
          first: formatShortDate(first, last.slice(0, 4)),
          last: formatDate(last),
        });
      },
    };
  }, [words]);
}
