import gridStyles from '../../grid/Grid.module.css';
import type { ChartPalette } from '../../palette';
import type { Scale } from '../scales/scale';
import type { Plot } from './plotOf';

/** The values on the left, with a line across for each. */
export function ValueAxis(props: {
  plot: Plot;
  ticks: readonly number[];
  y: Scale;
  palette: ChartPalette;
  nameOf(value: number): string;
}) {
  const { plot, ticks, y, palette, nameOf } = props;
  return (
    <g className={gridStyles.axis}>
      {ticks.map(tick => (
        <g key={tick}>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={y(tick)}
            y2={y(tick)}
            stroke={palette.zeroBorder}
          />
          <text
            x={plot.left - 6}
            y={y(tick)}
            textAnchor="end"
            dominantBaseline="central"
          >
            {nameOf(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
