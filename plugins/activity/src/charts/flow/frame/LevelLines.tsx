import gridStyles from '../../grid/Grid.module.css';
import type { ChartPalette } from '../../palette';
import type { Plot } from './plotOf';
import { labelPlaces } from '../scales/labelPlaces';

/** Room on the right for the names of lines, in CSS pixels. */
export const levelMargin = 84;

const nameHeight = 14;

/** Lines across a chart at levels that have a name, which stands at their right end; names do not lie on each other. */
export function LevelLines(props: {
  plot: Plot;
  levels: readonly { name: string; y: number; dashes: string | undefined }[];
  palette: ChartPalette;
}) {
  const { plot, levels, palette } = props;
  const places = labelPlaces(
    levels.map(({ y }) => y),
    nameHeight,
    [plot.top, plot.bottom],
  );
  return (
    <g className={gridStyles.overlay}>
      {levels.map(({ name, y, dashes }, index) => (
        <g key={name}>
          <path
            d={`M${plot.left} ${y}H${plot.right}L${plot.right + 6} ${
              places[index]
            }`}
            fill="none"
            stroke={palette.line}
            strokeWidth={1.25}
            strokeDasharray={dashes}
          />
          <text
            className={`${gridStyles.axis} ${gridStyles.strong}`}
            x={plot.right + 9}
            y={places[index]}
            dominantBaseline="central"
          >
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
