import type { FlowCumulative } from '@activity-insights/plugin-activity-common';
import { formatCount, formatDate } from '../../../transforms/format';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { ChartLegend } from '../../ChartLegend';
import gridStyles from '../../grid/Grid.module.css';
import type { ChartPalette } from '../../palette';
import { namedColumns } from '../frame/columnsOf';
import { dayName } from '../frame/dateNames';
import { FlowFigure } from '../frame/FlowFigure';
import { NameAxis } from '../frame/NameAxis';
import { readColumns } from '../frame/readColumns';
import { ValueAxis } from '../frame/ValueAxis';
import type { Mark } from '../marks/Mark';
import { MarkGrid } from '../marks/MarkGrid';
import { CumulativeBands } from './CumulativeBands';
import { cumulativeColours } from './cumulativeColours';
import { cumulativeLayout, type CumulativePoint } from './cumulativeLayout';
import { usePointNumbers } from './usePointNumbers';

export interface CumulativeFlowProps {
  answer: FlowCumulative;
}

/** What had arrived, been started and been done, day by day, as bands that never fall. */
export function CumulativeFlow({ answer }: CumulativeFlowProps) {
  const { points, timezone } = answer;
  const { t, n, period } = useFlowChartWords();
  if (points.length === 0) {
    return <QuietText>{t('flowChart.cumulative.none')}</QuietText>;
  }
  const last = points[points.length - 1];
  const [base] = cumulativeLayout(points, 0).ticks;
  return (
    <FlowFigure
      foot={t('flowChart.foot', {
        n: n(last.arrived, 'items'),
        period: period(answer, timezone),
        zone: timezone,
      })}
      notes={[
        base > 0 &&
          t('flowChart.cumulative.base', { number: formatCount(base) }),
      ]}
    >
      {({ width, palette }) => (
        <>
          <CumulativePlot
            points={points}
            label={t('flowChart.cumulative.label', {
              period: period(answer, timezone),
            })}
            width={width}
            palette={palette}
          />
          <CumulativeLegend last={last} palette={palette} />
        </>
      )}
    </FlowFigure>
  );
}

function CumulativePlot(props: {
  points: readonly CumulativePoint[];
  label: string;
  width: number;
  palette: ChartPalette;
}) {
  const { points, label, width, palette } = props;
  const numbers = usePointNumbers();
  const layout = cumulativeLayout(points, width);
  const { plot, ticks, y, columns } = layout;
  const days = {
    first: points[0].date,
    last: points[points.length - 1].date,
  };
  const marks = readColumns(points.length, columns).map(
    ({ index, x, width: wide }): Mark => {
      const point = points[index];
      const { label: name, text } = numbers(point);
      return {
        key: point.date,
        column: index,
        row: 0,
        label: name,
        tip: { title: formatDate(point.date), text },
        x,
        y: plot.top,
        width: wide,
        height: plot.bottom - plot.top,
      };
    },
  );
  return (
    <MarkGrid
      label={label}
      width={plot.width}
      height={plot.height}
      marks={marks}
    >
      <ValueAxis
        plot={plot}
        ticks={ticks}
        y={y}
        palette={palette}
        nameOf={formatCount}
      />
      <NameAxis
        plot={plot}
        names={namedColumns(points.length, columns).map(index => ({
          x: columns.middle(index),
          name: dayName(points[index].date, days),
        }))}
        palette={palette}
      />
      <g className={gridStyles.overlay}>
        <CumulativeBands points={points} layout={layout} palette={palette} />
      </g>
    </MarkGrid>
  );
}

/** What the bands mean, and how high they are in the end. */
function CumulativeLegend(props: {
  last: CumulativePoint;
  palette: ChartPalette;
}) {
  const { last, palette } = props;
  const { t } = useFlowChartWords();
  const { line, ...colours } = cumulativeColours(palette);
  const bands = [
    ['done', last.done],
    ['started', last.started - last.done],
    ['arrived', last.arrived - last.started],
  ] as const;
  return (
    <ChartLegend
      unit={t('flowChart.cumulative.legend')}
      entries={bands.map(([band, count]) => ({
        text: t(`flowChart.cumulative.${band}`, { number: formatCount(count) }),
        fill: colours[band],
        border: line,
      }))}
    />
  );
}
