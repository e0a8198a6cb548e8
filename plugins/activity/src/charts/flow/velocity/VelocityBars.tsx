import type {
  FlowPoint,
  FlowSeries,
} from '@activity-insights/plugin-activity-common';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FlowFigure } from '../frame/FlowFigure';
import { VelocityLegend } from './VelocityLegend';
import { VelocityPlot } from './VelocityPlot';
import type { VelocityMeasure } from './velocityAmounts';

export interface VelocityBarsProps {
  /** Of velocity, by week or by sprint. */
  series: FlowSeries;
  measure: VelocityMeasure;
  onSelect?(point: FlowPoint): void;
}

/** What was completed week by week, or sprint by sprint against what was committed to. */
export function VelocityBars(props: VelocityBarsProps) {
  const { series } = props;
  const { points, timezone, explain } = series;
  const { t, n, period } = useFlowChartWords();
  if (points.length === 0) {
    return <QuietText>{t('flowChart.velocity.none')}</QuietText>;
  }
  return (
    <FlowFigure
      foot={t('flowChart.foot', {
        n: n(explain.n, 'items'),
        period: period(series, timezone),
        zone: timezone,
      })}
    >
      {({ width, palette }) => (
        <>
          <VelocityPlot {...props} width={width} palette={palette} />
          <VelocityLegend {...props} palette={palette} />
        </>
      )}
    </FlowFigure>
  );
}
