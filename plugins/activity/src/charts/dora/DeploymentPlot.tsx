import { useId } from 'react';
import { formatAmount } from '../../transforms/work/formatAmount';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import { columnsOf } from '../flow/frame/columnsOf';
import { columnMarks } from '../flow/frame/columnMarks';
import { NameAxis } from '../flow/frame/NameAxis';
import { plotOf } from '../flow/frame/plotOf';
import { pointNames } from '../flow/frame/pointNames';
import { ValueAxis } from '../flow/frame/ValueAxis';
import { MarkGrid } from '../flow/marks/MarkGrid';
import { countTicks } from '../flow/scales/countTicks';
import { linearScale } from '../flow/scales/scale';
import type { ChartPalette } from '../palette';
import type { DeploymentBarsProps } from './DeploymentBars';
import { DeploymentColumn } from './DeploymentColumn';
import { Crosses } from './Crosses';
import { useDeploymentWords } from './useDeploymentWords';

const height = 220;
const steps = 4;

/** The columns: below what went well, on it what failed, and a stroke for the days. */
export function DeploymentPlot(
  props: DeploymentBarsProps & { width: number; palette: ChartPalette },
) {
  const { points, interval, period: answer, onSelect, width, palette } = props;
  const { t, period } = useFlowChartWords();
  const pointWords = useDeploymentWords(answer.timezone);
  const crosses = useId();
  const plot = plotOf(width, height);
  const columns = columnsOf(points.length, plot);
  const ticks = countTicks(
    Math.max(0, ...points.map(({ deployments }) => deployments ?? 0)),
    steps,
  );
  const y = linearScale([0, ticks[ticks.length - 1]], [plot.bottom, plot.top]);
  const marks = columnMarks(t, points, { columns, plot }, pointWords);
  return (
    <MarkGrid
      label={t('dora.over.label', {
        interval: t(`flowChart.interval.${interval}`),
        period: period(answer, answer.timezone),
      })}
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
        names={pointNames({ points, ...answer }, columns, plot)}
        palette={palette}
      />
      <Crosses id={crosses} palette={palette} />
      {points.map((point, index) => (
        <DeploymentColumn
          key={point.from}
          point={point}
          left={columns.left(index)}
          width={columns.width}
          y={y}
          crosses={crosses}
          palette={palette}
        />
      ))}
    </MarkGrid>
  );
}
