import type { FlowForecast } from '@activity-insights/plugin-activity-common';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FlowFigure } from '../frame/FlowFigure';
import styles from './Forecast.module.css';
import { ForecastBars } from './ForecastBars';
import { whenRows } from './forecastRows';
import { useForecastWords } from './useForecastWords';

export interface ForecastChartProps {
  answer: FlowForecast;
  /** In the zone of the answer, `YYYY-MM-DD`. */
  today: string;
}

/** What is foretold: a sentence each for when and for how many, with a bar for each confidence, and on what it rests. */
export function ForecastChart({ answer, today }: ForecastChartProps) {
  const { howMany, assumptions } = answer;
  const { t, n } = useFlowChartWords();
  const words = useForecastWords(answer, today);
  if (!words.when && !words.howMany) {
    // Only what can be foretold at all rests on something.
    const isShort = assumptions.length === 0;
    return (
      <QuietText>
        {t(isShort ? 'flowChart.forecast.tooShort' : 'flowChart.forecast.none')}
      </QuietText>
    );
  }
  const rows = whenRows(answer, today);
  return (
    <FlowFigure foot={words.foot}>
      {({ width, palette }) => (
        <div className={styles.sections}>
          {words.when && (
            <ForecastBars
              {...words.when}
              width={width}
              palette={palette}
              rows={rows.map(row => ({
                confidence: words.confidence(row.confidence),
                amount: words.date(row),
                size: row.days,
              }))}
            />
          )}
          {words.howMany && howMany && (
            <ForecastBars
              {...words.howMany}
              width={width}
              palette={palette}
              rows={howMany.results.map(({ confidence, items }) => ({
                confidence: words.confidence(confidence),
                amount: t('flowChart.forecast.least', { n: n(items, 'items') }),
                size: items,
              }))}
            />
          )}
          {assumptions.length > 0 && (
            <div>
              <QuietText>{t('flowChart.forecast.assumptions')}</QuietText>
              <ul className={styles.assumptions}>
                {assumptions.map(assumption => (
                  <li key={assumption}>{assumption}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
      )}
    </FlowFigure>
  );
}
