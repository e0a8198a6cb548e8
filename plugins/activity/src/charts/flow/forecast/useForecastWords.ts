import type { FlowForecast } from '@activity-insights/plugin-activity-common';
import { useMemo } from 'react';
import { formatCount, formatDate } from '../../../transforms/format';
import { addDays } from '../../../transforms/localDates';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { toldRow, whenRows, type WhenRow } from './forecastRows';

/** What is foretold, in words. */
export interface ForecastWords {
  /** `20 items by 12 Dec 2026 (85%)`; undefined where it was not asked for. */
  when?: { statement: string; title: string };
  howMany?: { statement: string; title: string };
  /** How many were done in the days that it was drawn from. */
  foot: string;
  confidence(percent: number): string;
  /** `12 Dec 2026 · 20 days from now` */
  date(row: WhenRow): string;
}

/** @param today - in the zone of the answer, `YYYY-MM-DD` */
export function useForecastWords(
  forecast: FlowForecast,
  today: string,
): ForecastWords {
  const { t, n, period } = useFlowChartWords();
  return useMemo((): ForecastWords => {
    const { when, howMany, history, timezone } = forecast;
    const confidence = (percent: number) =>
      t('flowChart.forecast.confidence', { confidence: String(percent) });
    const date = (row: WhenRow) => {
      if (row.date === null) return t('flowChart.forecast.never');
      const named = formatDate(row.date);
      if (row.days === null) return named;
      return t('flowChart.forecast.dateOf', {
        date: named,
        count: row.days,
        number: formatCount(row.days),
      });
    };
    const whenTold = toldRow(whenRows(forecast, today));
    const manyTold = toldRow(howMany?.results ?? []);
    const [first] = history;
    const done = history.reduce((sum, { count }) => sum + count, 0);
    return {
      when:
        when !== null && whenTold
          ? {
              title: t('flowChart.forecast.whenTitle', {
                n: n(when.items, 'items'),
              }),
              statement: t(
                whenTold.date === null
                  ? 'flowChart.forecast.whenNever'
                  : 'flowChart.forecast.when',
                {
                  n: n(when.items, 'items'),
                  date: whenTold.date === null ? '' : formatDate(whenTold.date),
                  confidence: String(whenTold.confidence),
                },
              ),
            }
          : undefined,
      howMany:
        howMany !== null && manyTold
          ? {
              title: t('flowChart.forecast.howManyTitle', {
                date: formatDate(howMany.by),
              }),
              statement: t('flowChart.forecast.howMany', {
                n: n(manyTold.items, 'items'),
                date: formatDate(howMany.by),
                confidence: String(manyTold.confidence),
              }),
            }
          : undefined,
      foot: first
        ? t('flowChart.foot', {
            n: n(done, 'items'),
            period: period(
              {
                from: first.date,
                to: addDays(history[history.length - 1].date, 1),
              },
              timezone,
            ),
            zone: timezone,
          })
        : '',
      confidence,
      date,
    };
  }, [t, n, period, forecast, today]);
}
