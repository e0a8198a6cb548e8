import type { DoraInterval } from '@activity-insights/plugin-activity-common';
import type { DeploymentPoint } from '../../transforms/dora/deploymentPoints';
import { QuietText } from '../../words/QuietText';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import { FlowFigure } from '../flow/frame/FlowFigure';
import { DeploymentLegend } from './DeploymentLegend';
import { DeploymentPlot } from './DeploymentPlot';

export interface DeploymentBarsProps {
  points: readonly DeploymentPoint[];
  interval: DoraInterval;
  /** Of the answer: ISO instants, and an IANA zone. */
  period: { from: string; to: string; timezone: string };
  /** How many deployments there are in the period. */
  n: number;
  onSelect?(point: DeploymentPoint): void;
}

/** How many deployments there were, how many of them failed, and on how many days. */
export function DeploymentBars(props: DeploymentBarsProps) {
  const { points, period: answer, n } = props;
  const { t, amount, period } = useFlowChartWords();
  if (points.length === 0) {
    return <QuietText>{t('dora.over.none')}</QuietText>;
  }
  return (
    <FlowFigure
      foot={t('flowChart.foot', {
        n: amount(n, 'deployments'),
        period: period(answer, answer.timezone),
        zone: answer.timezone,
      })}
    >
      {({ width, palette }) => (
        <>
          <DeploymentPlot {...props} width={width} palette={palette} />
          <DeploymentLegend {...props} palette={palette} />
        </>
      )}
    </FlowFigure>
  );
}
