import gridStyles from '../../grid/Grid.module.css';
import type { ChartPalette } from '../../palette';
import type { Plot } from './plotOf';
import { nameMiddle } from './nameMiddle';

const tickLength = 4;

/** Names at the foot of a chart, such as dates; those at the edges are kept inside. */
export function NameAxis(props: {
  plot: Plot;
  names: readonly { x: number; name: string }[];
  palette: ChartPalette;
}) {
  const { plot, names, palette } = props;
  return (
    <g className={gridStyles.axis}>
      {names.map(({ x, name }) => (
        <g key={x}>
          <line
            x1={x}
            x2={x}
            y1={plot.bottom}
            y2={plot.bottom + tickLength}
            stroke={palette.line}
            strokeOpacity={0.4}
          />
          <text
            x={nameMiddle(x, name, plot.width)}
            y={plot.height - 6}
            textAnchor="middle"
          >
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
