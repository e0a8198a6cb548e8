import type { BurnUpPoint } from '../../transforms/work/burnUp';
import styles from '../grid/Grid.module.css';
import type { ChartPalette } from '../palette';
import { burnUpColours, scopeDashes } from './burnUpColours';
import type { BurnUpLayout } from './burnUpLayout';

/** Points this far apart, in CSS pixels, have a dot each. */
const dotted = 12;

/** The lines of a burn-up, and the area below what is done. */
export function BurnUpLines(props: {
  points: readonly BurnUpPoint[];
  layout: BurnUpLayout;
  palette: ChartPalette;
}) {
  const { points, layout, palette } = props;
  const { x, y } = layout;
  const colours = burnUpColours(palette);
  const lineOf = (measure: 'scope' | 'done') =>
    points.map((point, index) => `${x(index)},${y(point[measure])}`).join(' ');
  const area = [
    `${x(0)},${y(0)}`,
    lineOf('done'),
    `${x(points.length - 1)},${y(0)}`,
  ].join(' ');
  const hasDots = layout.column >= dotted || points.length === 1;
  return (
    <g aria-hidden="true" className={styles.overlay} fill="none">
      <polygon points={area} fill={colours.area} fillOpacity={0.5} />
      <polyline points={lineOf('done')} stroke={colours.done} strokeWidth={2} />
      <polyline
        points={lineOf('scope')}
        stroke={colours.scope}
        strokeWidth={2}
        strokeDasharray={scopeDashes}
      />
      {hasDots &&
        points.map((point, index) => (
          <g key={point.date}>
            <circle
              cx={x(index)}
              cy={y(point.done)}
              r={2.5}
              fill={colours.done}
            />
            <circle
              cx={x(index)}
              cy={y(point.scope)}
              r={2.5}
              fill={colours.scope}
            />
          </g>
        ))}
    </g>
  );
}
