import { useFlowChartWords } from '../../../words/useFlowChartWords';
import type { ChartPalette } from '../../palette';
import { LevelLines } from '../frame/LevelLines';
import { columnMarks } from '../frame/columnMarks';
import { NameAxis } from '../frame/NameAxis';
import { pointNames } from '../frame/pointNames';
import { ValueAxis } from '../frame/ValueAxis';
import { MarkGrid } from '../marks/MarkGrid';
import type { RunChartProps } from './RunChart';
import { runLayout } from './runLayout';
import { RunMarks } from './RunMarks';
import { useRunWords } from './useRunWords';

/** The axes, the points, and the places that take the focus. */
export function RunPlot(
  props: RunChartProps & { width: number; palette: ChartPalette },
) {
  const { series, limit, onSelect, width, palette } = props;
  const { points, previous, timezone, unit, metric, interval } = series;
  const { t, mark, period } = useFlowChartWords();
  const pointWords = useRunWords(series);
  const layout = runLayout(series, limit, width);
  const { plot, ticks, y, columns } = layout;
  const marks = columnMarks(t, points, { columns, plot }, (point, index) =>
    pointWords(point, previous?.[index]),
  );
  return (
    <MarkGrid
      label={t(onSelect ? 'flowChart.run.labelOpen' : 'flowChart.run.label', {
        metric: t(`flowChart.metric.${metric}`),
        interval: t(`flowChart.interval.${interval}`),
        period: period(series, timezone),
      })}
      width={plot.width}
      height={plot.height}
      marks={marks}
      onOpen={onSelect && (key => onSelect(points[Number(key)]))}
      over={
        limit !== undefined && (
          <LevelLines
            plot={plot}
            levels={[
              {
                name: t('flowChart.run.limit', { number: mark(limit, unit) }),
                y: y(limit),
                dashes: '8 4',
              },
            ]}
            palette={palette}
          />
        )
      }
    >
      <ValueAxis
        plot={plot}
        ticks={ticks}
        y={y}
        palette={palette}
        nameOf={value => mark(value, unit)}
      />
      <NameAxis
        plot={plot}
        names={pointNames(series, columns, plot)}
        palette={palette}
      />
      <RunMarks series={series} layout={layout} palette={palette} />
    </MarkGrid>
  );
}
