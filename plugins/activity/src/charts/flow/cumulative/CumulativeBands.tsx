import gridStyles from '../../grid/Grid.module.css';
import type { ChartPalette } from '../../palette';
import { bandPath, linePath } from '../marks/linePath';
import { cumulativeColours } from './cumulativeColours';
import type { CumulativeLayout, CumulativePoint } from './cumulativeLayout';

/** What was done, what was started and what had arrived, one above the other. */
export function CumulativeBands(props: {
  points: readonly CumulativePoint[];
  layout: CumulativeLayout;
  palette: ChartPalette;
}) {
  const { points, layout, palette } = props;
  const { plot, columns, y } = layout;
  const colours = cumulativeColours(palette);
  const lineOf = (valueOf: (point: CumulativePoint) => number) =>
    points.flatMap((point, index) => {
      const level = y(valueOf(point));
      // A day lasts from edge to edge, so that one day alone is seen as well.
      const ends = [columns.left(index), columns.left(index + 1)];
      return index === 0
        ? ends.map(x => ({ x, y: level }))
        : [{ x: ends[1], y: level }];
    });
  const floor = lineOf(() => layout.ticks[0]).map(({ x }) => ({
    x,
    y: plot.bottom,
  }));
  const done = lineOf(point => point.done);
  const started = lineOf(point => point.started);
  const arrived = lineOf(point => point.arrived);
  return (
    <g className={gridStyles.overlay}>
      <path d={bandPath(arrived, started)} fill={colours.arrived} />
      <path d={bandPath(started, done)} fill={colours.started} />
      <path d={bandPath(done, floor)} fill={colours.done} />
      <g fill="none" stroke={colours.line} strokeWidth={1.25}>
        <path d={linePath(arrived)} strokeDasharray="2 4" />
        <path d={linePath(started)} strokeDasharray="8 4" />
        <path d={linePath(done)} />
      </g>
    </g>
  );
}
