import type {
  FlowBreakdown,
  FlowPart,
} from '@activity-insights/plugin-activity-common';
import { useId } from 'react';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FlowFigure } from '../frame/FlowFigure';
import { Hatch } from '../frame/Hatch';
import { barLength } from './barLength';
import { BarList, barHeight } from './BarList';
import { StatusLegend } from './StatusLegend';
import { usePartWords } from './usePartWords';
import { workOf } from './workOf';

export interface PartBarsProps {
  breakdown: FlowBreakdown;
  onSelect?(part: FlowPart): void;
}

/** Where the time went, a bar a status; what waits is hatched. */
export function TimeInStatusBars({ breakdown, onSelect }: PartBarsProps) {
  const { parts, timezone, explain } = breakdown;
  const { t, n, period } = useFlowChartWords();
  const { statusAmount, statusLabel } = usePartWords();
  const hatch = useId();
  const greatest = Math.max(0, ...parts.map(({ share }) => share ?? 0));
  if (parts.length === 0) {
    return <QuietText>{t('flowChart.statuses.none')}</QuietText>;
  }
  return (
    <FlowFigure
      foot={t('flowChart.foot', {
        n: n(explain.n, 'items'),
        period: period(breakdown, timezone),
        zone: timezone,
      })}
    >
      {({ width, palette }) => (
        <>
          <svg
            aria-hidden="true"
            width={0}
            height={0}
            style={{ display: 'block' }}
          >
            <Hatch id={hatch} colour={palette.steps[3]} />
          </svg>
          <BarList
            label={t('flowChart.statuses.label', {
              period: period(breakdown, timezone),
            })}
            width={width}
            onOpen={onSelect && (key => onSelect(parts[Number(key)]))}
            rows={parts.map((part, index) => ({
              key: String(index),
              name: part.name,
              amount: statusAmount(part),
              label: statusLabel(part),
              bar: room => (
                <rect
                  width={barLength(part.share, greatest, room)}
                  height={barHeight}
                  rx={2}
                  fill={
                    {
                      active: palette.steps[3],
                      waiting: `url(#${hatch})`,
                      unknown: palette.zero,
                    }[workOf(part)]
                  }
                  stroke={palette.steps[3]}
                />
              ),
            }))}
          />
          <StatusLegend parts={parts} palette={palette} hatch={hatch} />
        </>
      )}
    </FlowFigure>
  );
}
