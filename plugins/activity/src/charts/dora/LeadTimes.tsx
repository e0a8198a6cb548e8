import type {
  DoraChanges,
  DoraServiceMetric,
} from '@activity-insights/plugin-activity-common';
import { useMemo } from 'react';
import {
  deployedChanges,
  type DeployedChange,
} from '../../transforms/dora/deployedChanges';
import { periodDays } from '../../transforms/flow/periodDays';
import { formatCount } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import { FlowFigure } from '../flow/frame/FlowFigure';
import { ScaleSwitch } from '../flow/scatter/ScaleSwitch';
import { ScatterPlot } from '../flow/scatter/ScatterPlot';
import type { DurationScale } from '../flow/scatter/scatterLayout';
import { leadTimeLines } from './leadTimeLines';

export interface LeadTimesProps {
  /** What has no lead time is left aside. */
  answer: DoraChanges;
  /** Of the same changes; they have lines across. */
  percentiles: DoraServiceMetric['percentiles'];
  scale: DurationScale;
  onScale(scale: DurationScale): void;
  /** All of the changes at one place. */
  onSelect(changes: DeployedChange[]): void;
}

/** Every change as a dot: across, when it was deployed; up, how long it took from its first commit. */
export function LeadTimes(props: LeadTimesProps) {
  const { answer, percentiles, scale, onScale, onSelect } = props;
  const { timezone, from, to, items, total } = answer;
  const { t, amount, period, duration } = useFlowChartWords();
  const dots = useMemo(() => deployedChanges(items), [items]);
  if (dots.length === 0) {
    return <QuietText>{t('dora.lead.none')}</QuietText>;
  }
  const lines = leadTimeLines(percentiles);
  return (
    <FlowFigure
      foot={t('flowChart.foot', {
        n: amount(dots.length, 'changes'),
        period: period({ from, to }, timezone),
        zone: timezone,
      })}
      notes={[
        t(lines.length === 3 ? 'dora.lead.lines' : 'dora.lead.few'),
        total > items.length &&
          t('dora.lead.cut', {
            shown: formatCount(items.length),
            total: formatCount(total),
          }),
      ]}
    >
      {({ width, palette }) => (
        <>
          <ScaleSwitch scale={scale} onScale={onScale} />
          <ScatterPlot
            items={dots}
            levels={lines.map(({ id, dashes, seconds }) => ({
              name: t('flowChart.scatter.line', {
                name: id,
                duration: duration(seconds),
              }),
              seconds,
              dashes,
            }))}
            period={{ from: Date.parse(from), to: Date.parse(to) }}
            days={periodDays({ from, to }, timezone)}
            zone={timezone}
            scale={scale}
            width={width}
            palette={palette}
            onSelect={onSelect}
          />
        </>
      )}
    </FlowFigure>
  );
}
