import type {
  FlowItems,
  FlowPercentiles,
} from '@activity-insights/plugin-activity-common';
import { useMemo } from 'react';
import { periodDays } from '../../../transforms/flow/periodDays';
import { formatCount, formatDate } from '../../../transforms/format';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FlowFigure } from '../frame/FlowFigure';
import { subjectOf } from '../items/subjectOf';
import { percentileLines } from '../frame/percentileLines';
import type { FlowItem } from '../items/finishedItems';
import { AgeingLegend } from './AgeingLegend';
import { AgeingPlot } from './AgeingPlot';
import { ageingItems, ageingStatuses } from './ageingItems';

export interface AgeingWorkProps {
  /** Of the age of work items in progress, or of open changes. */
  answer: FlowItems;
  /** Of how long finished ones took. */
  percentiles?: FlowPercentiles;
  /** All of the items at one place. */
  onSelect?(items: FlowItem[]): void;
}

/** What is in progress, by status and age, against how long finished work took. */
export function AgeingWork(props: AgeingWorkProps) {
  const { answer, percentiles, onSelect } = props;
  const { timezone } = answer;
  const { t, n, duration } = useFlowChartWords();
  const items = useMemo(() => ageingItems(answer.items), [answer.items]);
  const statuses = useMemo(() => ageingStatuses(items), [items]);
  if (items.length === 0) {
    return <QuietText>{t('flowChart.ageing.none')}</QuietText>;
  }
  const unit = subjectOf(answer.metric);
  const lines = percentileLines(percentiles).filter(({ id }) => id !== 'p95');
  const limit = percentiles?.p85 ?? undefined;
  const beyond = items.filter(
    ({ seconds }) => limit !== undefined && seconds > limit,
  );
  return (
    <FlowFigure
      foot={t('flowChart.footNow', {
        n: n(items.length, unit),
        date: formatDate(periodDays(answer, timezone).last),
        zone: timezone,
      })}
      notes={[
        limit === undefined
          ? t('flowChart.ageing.unmeasured')
          : t('flowChart.ageing.beyondOf', {
              beyond: formatCount(beyond.length),
              n: n(items.length, unit),
              duration: duration(limit),
            }),
      ]}
    >
      {({ width, palette }) => (
        <>
          <AgeingPlot
            statuses={statuses}
            levels={lines.map(({ id, dashes, seconds }) => ({
              name: t('flowChart.scatter.line', {
                name: id,
                duration: duration(seconds),
              }),
              seconds,
              dashes,
            }))}
            limit={limit}
            width={width}
            palette={palette}
            onSelect={onSelect}
          />
          {limit !== undefined && <AgeingLegend palette={palette} />}
        </>
      )}
    </FlowFigure>
  );
}
