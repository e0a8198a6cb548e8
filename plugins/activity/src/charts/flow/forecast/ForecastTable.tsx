import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FlowTable } from '../table/FlowTable';
import type { ForecastChartProps } from './ForecastChart';
import { whenRows } from './forecastRows';
import { useForecastWords } from './useForecastWords';

/** What is foretold as tables: one for when, one for how many. */
export function ForecastTable({ answer, today }: ForecastChartProps) {
  const { howMany, timezone } = answer;
  const { t, n } = useFlowChartWords();
  const words = useForecastWords(answer, today);
  if (!words.when && !words.howMany) {
    return <QuietText>{t('flowChart.forecast.none')}</QuietText>;
  }
  return (
    <>
      {words.when && (
        <FlowTable
          caption={t('flowChart.forecast.caption', {
            title: words.when.title,
            zone: timezone,
          })}
          columns={[
            t('flowChart.forecast.column'),
            t('flowChart.forecast.dateColumn'),
          ]}
          rows={whenRows(answer, today).map(row => ({
            key: String(row.confidence),
            cells: [words.confidence(row.confidence), words.date(row)],
          }))}
        />
      )}
      {words.howMany && howMany && (
        <FlowTable
          caption={t('flowChart.forecast.caption', {
            title: words.howMany.title,
            zone: timezone,
          })}
          columns={[
            t('flowChart.forecast.column'),
            t('flowChart.forecast.itemsColumn'),
          ]}
          rows={howMany.results.map(({ confidence, items }) => ({
            key: String(confidence),
            cells: [words.confidence(confidence), n(items, 'items')],
          }))}
        />
      )}
      <QuietText>{words.foot}</QuietText>
    </>
  );
}
