import type { FlowSeries } from '@activity-insights/plugin-activity-common';
import { useId } from 'react';
import gridStyles from '../../grid/Grid.module.css';
import type { ChartPalette } from '../../palette';
import { ColumnBar } from '../frame/ColumnBar';
import { Hatch } from '../frame/Hatch';
import { linePath } from '../marks/linePath';
import { isCounted, shownValues, type RunLayout } from './runLayout';

/** Points this far apart, in CSS pixels, have a dot each. */
const dotted = 10;

export const previousDashes = '3 3';

/** The points of a metric: columns for what is counted, else a line; what is partial is hatched or hollow. */
export function RunMarks(props: {
  series: FlowSeries;
  layout: RunLayout;
  palette: ChartPalette;
}) {
  const { series, layout, palette } = props;
  const { points, previous = [] } = series;
  const { columns, y, plot } = layout;
  const clip = useId();
  const placesOf = (some: FlowSeries['points']) =>
    some
      .slice(0, points.length)
      .map(({ value }, index) =>
        value === null ? null : { x: columns.middle(index), y: y(value) },
      );
  return (
    <g className={gridStyles.overlay}>
      {isCounted(series) ? (
        <RunColumns points={points} layout={layout} palette={palette} />
      ) : (
        <RunLine points={points} layout={layout} palette={palette} />
      )}
      <clipPath id={clip}>
        <rect
          x={plot.left}
          y={plot.top}
          width={plot.right - plot.left}
          height={plot.bottom - plot.top + 1}
        />
      </clipPath>
      <path
        d={linePath(placesOf(previous))}
        clipPath={`url(#${clip})`}
        fill="none"
        stroke={palette.line}
        strokeWidth={1.25}
        strokeDasharray={previousDashes}
      />
    </g>
  );
}

interface PointsProps {
  points: FlowSeries['points'];
  layout: RunLayout;
  palette: ChartPalette;
}

function RunColumns({ points, layout, palette }: PointsProps) {
  const { columns, y } = layout;
  const hatch = useId();
  return (
    <>
      <Hatch id={hatch} colour={palette.bar} />
      {points.map(({ from, value, partial }, index) => (
        <ColumnBar
          key={from}
          left={columns.left(index)}
          width={columns.width}
          top={y(value ?? 0)}
          bottom={y(0)}
          fill={partial ? `url(#${hatch})` : palette.bar}
          stroke={palette.bar}
        />
      ))}
    </>
  );
}

function RunLine({ points, layout, palette }: PointsProps) {
  const { columns, y } = layout;
  const colour = palette.steps[3];
  const places = points.map(({ value }, index) =>
    value === null ? null : { x: columns.middle(index), y: y(value) },
  );
  const whole = places.map((place, index) =>
    points[index].partial ? null : place,
  );
  const isAlone = (index: number) => !places[index - 1] && !places[index + 1];
  return (
    <>
      {/* What leads to a partial point is thinner. */}
      <path d={linePath(places)} fill="none" stroke={colour} strokeWidth={1} />
      <path d={linePath(whole)} fill="none" stroke={colour} strokeWidth={2} />
      {points.map((point, index) => {
        const { from, value, partial } = point;
        if (value === null) {
          return shownValues(point).map((one, place) => (
            <rect
              key={`${from} ${point.few?.[place].key}`}
              x={columns.middle(index) - 2.5}
              y={y(one) - 2.5}
              width={5}
              height={5}
              fill="none"
              stroke={colour}
            />
          ));
        }
        if (columns.width < dotted && !isAlone(index) && !partial) return null;
        return (
          <circle
            key={from}
            cx={columns.middle(index)}
            cy={y(value)}
            r={3}
            fill={partial ? palette.ground : colour}
            stroke={colour}
            strokeWidth={1.5}
          />
        );
      })}
    </>
  );
}
