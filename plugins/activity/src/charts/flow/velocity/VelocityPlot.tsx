import { useId } from 'react';

import { formatAmount } from '../../../transforms/work/formatAmount';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import gridStyles from '../../grid/Grid.module.css';
import type { ChartPalette } from '../../palette';
import { ColumnBar } from '../frame/ColumnBar';
import { columnsOf } from '../frame/columnsOf';
import { Hatch } from '../frame/Hatch';
import { columnMarks } from '../frame/columnMarks';
import { NameAxis } from '../frame/NameAxis';
import { pointNames } from '../frame/pointNames';
import { plotOf } from '../frame/plotOf';
import { ValueAxis } from '../frame/ValueAxis';
import { MarkGrid } from '../marks/MarkGrid';
import { countTicks } from '../scales/countTicks';
import { linearScale } from '../scales/scale';
import { useVelocityWords } from './useVelocityWords';
import type { VelocityBarsProps } from './VelocityBars';
import { velocityAmounts } from './velocityAmounts';

const height = 220;
const steps = 4;

/** The columns: what was committed to as a wide frame, what was completed as a narrower column in it. */
export function VelocityPlot(
  props: VelocityBarsProps & { width: number; palette: ChartPalette },
) {
  const { series, measure, onSelect, width, palette } = props;
  const { points, timezone, interval } = series;
  const { t, period } = useFlowChartWords();
  const pointWords = useVelocityWords(series, measure);
  const hatch = useId();
  const plot = plotOf(width, height);
  const columns = columnsOf(points.length, plot);
  const amounts = points.map(point => velocityAmounts(point, measure));
  const ticks = countTicks(
    Math.max(
      0,
      ...amounts.map(({ completed, sprint }) =>
        Math.max(completed ?? 0, sprint?.committed ?? 0),
      ),
    ),
    steps,
  );
  const y = linearScale([0, ticks[ticks.length - 1]], [plot.bottom, plot.top]);
  const marks = columnMarks(t, points, { columns, plot }, pointWords);
  return (
    <MarkGrid
      label={t(
        onSelect ? 'flowChart.velocity.labelOpen' : 'flowChart.velocity.label',
        {
          interval: t(`flowChart.interval.${interval}`),
          period: period(series, timezone),
        },
      )}
      width={plot.width}
      height={plot.height}
      marks={marks}
      onOpen={onSelect && (key => onSelect(points[Number(key)]))}
    >
      <ValueAxis
        plot={plot}
        ticks={ticks}
        y={y}
        palette={palette}
        nameOf={formatAmount}
      />
      <NameAxis
        plot={plot}
        names={pointNames(series, columns, plot)}
        palette={palette}
      />
      <Hatch id={hatch} colour={palette.bar} />
      <g className={gridStyles.overlay}>
        {amounts.map(({ completed, sprint }, index) => {
          const place = {
            left: columns.left(index),
            width: columns.width,
            bottom: y(0),
          };
          return (
            <g key={points[index].from}>
              {sprint && sprint.committed !== null && (
                <ColumnBar
                  {...place}
                  top={y(sprint.committed)}
                  fill={palette.zero}
                  stroke={palette.line}
                  inset={0.08}
                />
              )}
              {completed !== null && (
                <ColumnBar
                  {...place}
                  top={y(completed)}
                  fill={points[index].partial ? `url(#${hatch})` : palette.bar}
                  stroke={palette.bar}
                  inset={0.22}
                />
              )}
            </g>
          );
        })}
      </g>
    </MarkGrid>
  );
}
