import type {
  FlowPoint,
  FlowSeries,
} from '@activity-insights/plugin-activity-common';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FlowFigure } from '../frame/FlowFigure';
import { subjectOf } from '../items/subjectOf';
import { RunLegend } from './RunLegend';
import { runLayout } from './runLayout';
import { RunPlot } from './RunPlot';

export interface RunChartProps {
  series: FlowSeries;
  /** A value that should not be exceeded, such as how much may be in progress. */
  limit?: number;
  onSelect?(point: FlowPoint): void;
}

/** A metric over time, with the period before and a limit if there are such. */
export function RunChart(props: RunChartProps) {
  const { series } = props;
  const { points, timezone, explain } = series;
  const { t, n, period } = useFlowChartWords();
  if (points.length === 0) {
    return <QuietText>{t('flowChart.run.none')}</QuietText>;
  }
  return (
    <FlowFigure
      foot={t('flowChart.foot', {
        n: n(explain.n, subjectOf(series.metric)),
        period: period(series, timezone),
        zone: timezone,
      })}
    >
      {({ width, palette }) => (
        <>
          <RunPlot {...props} width={width} palette={palette} />
          <RunLegend
            series={series}
            isPreviousCut={runLayout(series, props.limit, width).isPreviousCut}
            palette={palette}
          />
        </>
      )}
    </FlowFigure>
  );
}
