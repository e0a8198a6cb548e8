import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FaceSign, FlowLegend } from '../frame/FlowLegend';
import { FlowFigure } from '../frame/FlowFigure';
import { BarList, barHeight } from './BarList';
import { barLength } from './barLength';
import type { PartBarsProps } from './TimeInStatusBars';
import { usePartWords } from './usePartWords';

const wipHeight = 4;

/** What finished work was made of, a bar a type, with a thin one for what is in progress of it. */
export function DistributionBars({ breakdown, onSelect }: PartBarsProps) {
  const { parts, timezone, explain } = breakdown;
  const { t, n, period } = useFlowChartWords();
  const { typeAmount, typeLabel } = usePartWords();
  if (parts.length === 0) {
    return <QuietText>{t('flowChart.distribution.none')}</QuietText>;
  }
  const greatest = Math.max(
    ...parts.map(({ n: done, inProgress = 0 }) => Math.max(done, inProgress)),
  );
  const hasWip = parts.some(({ inProgress }) => inProgress !== undefined);
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
          <BarList
            label={t('flowChart.distribution.label', {
              period: period(breakdown, timezone),
            })}
            width={width}
            onOpen={onSelect && (key => onSelect(parts[Number(key)]))}
            rows={parts.map((part, index) => ({
              key: String(index),
              name: part.name,
              amount: typeAmount(part),
              label: typeLabel(part),
              bar: room => (
                <>
                  <rect
                    width={barLength(part.n, greatest, room)}
                    height={barHeight - 2}
                    rx={2}
                    fill={palette.bar}
                  />
                  <rect
                    y={barHeight}
                    width={barLength(part.inProgress ?? 0, greatest, room)}
                    height={wipHeight}
                    fill={palette.line}
                  />
                </>
              ),
            }))}
          />
          {hasWip && (
            <FlowLegend
              label={t('flowChart.distribution.legend')}
              entries={[
                {
                  text: t('flowChart.distribution.done'),
                  sign: <FaceSign fill={palette.bar} stroke={palette.bar} />,
                },
                {
                  text: t('flowChart.distribution.wip'),
                  sign: (
                    <rect
                      y={6}
                      width={16}
                      height={wipHeight}
                      fill={palette.line}
                    />
                  ),
                },
              ]}
            />
          )}
        </>
      )}
    </FlowFigure>
  );
}
