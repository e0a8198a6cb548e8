import { useId } from 'react';
import { useWords } from '../../../words/useWords';
import type { ChartPalette } from '../../palette';
import { FaceSign, FlowLegend } from '../frame/FlowLegend';
import { Hatch } from '../frame/Hatch';
import type { VelocityBarsProps } from './VelocityBars';

/** What the columns mean. */
export function VelocityLegend(
  props: VelocityBarsProps & { palette: ChartPalette },
) {
  const { series, measure, palette } = props;
  const { t } = useWords();
  const hatch = useId();
  const hasSprints = series.points.some(({ sprint }) => sprint);
  const entries = [
    {
      text: t('flowChart.velocity.completed'),
      sign: <FaceSign fill={palette.bar} stroke={palette.bar} />,
    },
    hasSprints && {
      text: t('flowChart.velocity.committed'),
      sign: <FaceSign fill={palette.zero} stroke={palette.line} />,
    },
    series.points.some(({ partial }) => partial) && {
      text: t('flowChart.partialLegend'),
      sign: (
        <>
          <Hatch id={hatch} colour={palette.bar} />
          <FaceSign fill={`url(#${hatch})`} stroke={palette.bar} />
        </>
      ),
    },
  ];
  return (
    <FlowLegend
      label={t(`flowChart.velocity.legend.${measure}`)}
      entries={entries.filter(entry => entry !== false)}
    />
  );
}
