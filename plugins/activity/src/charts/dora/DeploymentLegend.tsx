import { useId } from 'react';
import { useWords } from '../../words/useWords';
import { FaceSign, FlowLegend, LineSign } from '../flow/frame/FlowLegend';
import type { ChartPalette } from '../palette';
import { Crosses } from './Crosses';
import type { DeploymentBarsProps } from './DeploymentBars';

/** What the columns and the strokes mean. */
export function DeploymentLegend(
  props: DeploymentBarsProps & { palette: ChartPalette },
) {
  const { points, interval, palette } = props;
  const { t } = useWords();
  const crosses = useId();
  const entries = [
    {
      text: t('dora.over.good'),
      sign: <FaceSign fill={palette.bar} stroke={palette.bar} />,
    },
    points.some(({ failed }) => (failed ?? 0) > 0) && {
      text: t('dora.over.failed'),
      sign: (
        <>
          <Crosses id={crosses} palette={palette} />
          <FaceSign fill={`url(#${crosses})`} stroke={palette.line} />
        </>
      ),
    },
    points.some(({ days }) => (days ?? 0) > 0) && {
      text: t('dora.over.days'),
      sign: <LineSign stroke={palette.line} width={2} />,
    },
    points.some(({ partial }) => partial) && {
      text: t('flowChart.partialLegend'),
      sign: (
        <g opacity={0.65}>
          <FaceSign fill={palette.bar} stroke={palette.bar} />
        </g>
      ),
    },
  ];
  return (
    <FlowLegend
      label={t('dora.over.legend', {
        interval: t(`flowChart.interval.${interval}`),
      })}
      entries={entries.filter(entry => entry !== false)}
    />
  );
}
