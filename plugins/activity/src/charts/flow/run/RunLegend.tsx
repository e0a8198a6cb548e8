import type { FlowSeries } from '@activity-insights/plugin-activity-common';
import { useId } from 'react';
import { useWords } from '../../../words/useWords';
import type { ChartPalette } from '../../palette';
import { FaceSign, FlowLegend, LineSign, signSize } from '../frame/FlowLegend';
import { Hatch } from '../frame/Hatch';
import { isCounted } from './runLayout';
import { previousDashes } from './RunMarks';

const middle = signSize / 2;

/** What is drawn in another way than a usual point; nothing where there is no such. */
export function RunLegend(props: {
  series: FlowSeries;
  /** Whether some of the period before is not to be seen. */
  isPreviousCut: boolean;
  palette: ChartPalette;
}) {
  const { series, isPreviousCut, palette } = props;
  const { points, previous = [], metric, interval } = series;
  const { t } = useWords();
  const hatch = useId();
  const colour = palette.steps[3];
  const entries = [
    points.some(({ partial }) => partial) && {
      text: t('flowChart.partialLegend'),
      sign: isCounted(series) ? (
        <>
          <Hatch id={hatch} colour={palette.bar} />
          <FaceSign fill={`url(#${hatch})`} stroke={palette.bar} />
        </>
      ) : (
        <circle cx={middle} cy={middle} r={3} fill="none" stroke={colour} />
      ),
    },
    points.some(({ few = [] }) => few.length > 0) && {
      text: t('flowChart.run.few'),
      sign: (
        <rect
          x={middle - 2.5}
          y={middle - 2.5}
          width={5}
          height={5}
          fill="none"
          stroke={colour}
        />
      ),
    },
    previous.length > 0 && {
      text: t(
        isPreviousCut ? 'flowChart.run.previousCut' : 'flowChart.run.previous',
      ),
      sign: <LineSign stroke={palette.line} dashes={previousDashes} />,
    },
  ];
  return (
    <FlowLegend
      label={t('flowChart.run.legend', {
        metric: t(`flowChart.metric.${metric}`),
        interval: t(`flowChart.interval.${interval}`),
      })}
      entries={entries.filter(entry => entry !== false)}
    />
  );
}
