import type { FlowPart } from '@activity-insights/plugin-activity-common';
import { useWords } from '../../../words/useWords';
import type { ChartPalette } from '../../palette';
import { FaceSign, FlowLegend } from '../frame/FlowLegend';
import { workOf, type PartWork } from './workOf';

const kinds: readonly PartWork[] = ['active', 'waiting', 'unknown'];

/** What the faces of the bars mean, of those that there are. */
export function StatusLegend(props: {
  parts: readonly FlowPart[];
  palette: ChartPalette;
  /** Id of the pattern of what waits. */
  hatch: string;
}) {
  const { parts, palette, hatch } = props;
  const { t } = useWords();
  const fills: Record<PartWork, string> = {
    active: palette.steps[3],
    waiting: `url(#${hatch})`,
    unknown: palette.zero,
  };
  return (
    <FlowLegend
      label={t('flowChart.statuses.legend')}
      entries={kinds
        .filter(kind => parts.some(part => workOf(part) === kind))
        .map(kind => ({
          text: t(`flowChart.statuses.${kind}`),
          sign: <FaceSign fill={fills[kind]} stroke={palette.steps[3]} />,
        }))}
    />
  );
}
