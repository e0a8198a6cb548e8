import type {
  FlowItems,
  FlowPercentiles,
} from '@activity-insights/plugin-activity-common';
import { useMemo } from 'react';
import { periodDays } from '../../../transforms/flow/periodDays';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FlowFigure } from '../frame/FlowFigure';
import { subjectOf } from '../items/subjectOf';
import { finishedItems, type FlowItem } from '../items/finishedItems';
import { percentileLines } from '../frame/percentileLines';
import { ScaleSwitch } from './ScaleSwitch';
import { ScatterPlot } from './ScatterPlot';
import type { DurationScale } from './scatterLayout';

export interface CycleScatterProps {
  /** Of a metric of finished items; what has no duration is left aside. */
  answer: FlowItems;
  /** Of the same items; they have lines across. */
  percentiles?: FlowPercentiles;
  scale?: DurationScale;
  /** Shows the choice of the scale. */
  onScale?(scale: DurationScale): void;
  /** All of the items at one place. */
  onSelect?(items: FlowItem[]): void;
}

/** Every finished item as a dot: across, when it was done; up, how long it took. */
export function CycleScatter(props: CycleScatterProps) {
  const { answer, percentiles, scale = 'linear', onScale, onSelect } = props;
  const { timezone, from, to } = answer;
  const { t, n, period, duration } = useFlowChartWords();
  const items = useMemo(() => finishedItems(answer.items), [answer.items]);
  if (items.length === 0) {
    return <QuietText>{t('flowChart.scatter.none')}</QuietText>;
  }
  const lines = percentileLines(percentiles);
  const unit = subjectOf(answer.metric);
  return (
    <FlowFigure
      foot={t('flowChart.foot', {
        n: n(items.length, unit),
        period: period({ from, to }, timezone),
        zone: timezone,
      })}
      notes={[
        lines.length > 0
          ? t('flowChart.scatter.lines')
          : t('flowChart.scatter.fewNote'),
      ]}
    >
      {({ width, palette }) => (
        <>
          {onScale && <ScaleSwitch scale={scale} onScale={onScale} />}
          <ScatterPlot
            items={items}
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
