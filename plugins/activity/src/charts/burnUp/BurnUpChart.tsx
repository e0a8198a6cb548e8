import { axisTop, type BurnUpPoint } from '../../transforms/work/burnUp';
import { GridFrame } from '../grid/GridFrame';
import { GridSpot } from '../grid/GridSpot';
import type { TipText } from '../grid/GridTip';
import { moveInGrid } from '../grid/moveInGrid';
import styles from '../grid/Grid.module.css';
import type { ChartPalette } from '../palette';
import { BurnUpLines } from './BurnUpLines';
import { burnUpLayout } from './burnUpLayout';

export interface BurnUpChartProps {
  /** The oldest first; at least one. */
  points: readonly BurnUpPoint[];
  /** How many of them, from the first on, are told with less certainty. */
  inexact: number;
  /** Width that is there, in CSS pixels. */
  width: number;
  palette: ChartPalette;
  words: {
    label: string;
    amount(value: number): string;
    first: string;
    last: string;
    point(point: BurnUpPoint): { label: string; tip: TipText };
  };
}

/** How the scope has grown, and how much of it was done: a dashed line and an area, a place to focus for each day or week. */
export function BurnUpChart(props: BurnUpChartProps) {
  const { points, inexact, width, palette, words } = props;
  const layout = burnUpLayout(points.length, width, axisTop(points));
  const { column, left, top, room, height } = layout;
  const pointOf = (key: string) => points[Number(key)];
  return (
    <GridFrame
      firstKey={String(points.length - 1)}
      has={key => pointOf(key) !== undefined}
      move={(key, from) =>
        columnOf(
          moveInGrid(
            key,
            { row: 0, column: Number(from) },
            { rows: 1, columns: points.length },
          ),
        )
      }
      tip={key => words.point(pointOf(key)).tip}
    >
      <svg role="grid" aria-label={words.label} width={width} height={height}>
        {inexact > 0 && (
          <rect
            aria-hidden="true"
            x={left}
            y={top}
            width={inexact * column}
            height={room}
            fill={palette.zero}
          />
        )}
        <g aria-hidden="true" className={styles.axis}>
          {layout.ticks.map(tick => (
            <g key={tick}>
              <line
                x1={left}
                x2={width}
                y1={layout.y(tick)}
                y2={layout.y(tick)}
                stroke={palette.zeroBorder}
              />
              <text
                x={left - 6}
                y={layout.y(tick)}
                textAnchor="end"
                dominantBaseline="central"
              >
                {words.amount(tick)}
              </text>
            </g>
          ))}
          <text x={left} y={height - 4}>
            {words.first}
          </text>
          <text x={width} y={height - 4} textAnchor="end">
            {points.length > 1 ? words.last : ''}
          </text>
        </g>
        <BurnUpLines points={points} layout={layout} palette={palette} />
        <g role="row">
          {points.map((point, index) => (
            <GridSpot
              key={point.date}
              cellKey={String(index)}
              label={words.point(point).label}
              isBare
              x={left + index * column}
              y={top}
              width={column}
              height={room}
            />
          ))}
        </g>
      </svg>
    </GridFrame>
  );
}

function columnOf(place: { column: number } | undefined): string | undefined {
  return place && String(place.column);
}
