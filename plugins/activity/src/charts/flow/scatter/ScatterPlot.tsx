import { useMemo } from 'react';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import gridStyles from '../../grid/Grid.module.css';
import type { ChartPalette } from '../../palette';
import { dateNames } from '../frame/dateNames';
import { NameAxis } from '../frame/NameAxis';
import { ValueAxis } from '../frame/ValueAxis';
import { dotsPath } from '../marks/dotsPath';
import type { Mark } from '../marks/Mark';
import { MarkGrid } from '../marks/MarkGrid';
import { placeSize, placesOf } from '../marks/placesOf';
import type { FinishedItem, FlowItem, NamedItem } from '../items/finishedItems';
import { LevelLines } from '../frame/LevelLines';
import { scatterLayout, type DurationScale } from './scatterLayout';
import { usePlaceWords } from './usePlaceWords';

/** Of usual dots, and of those of which there are thousands, in CSS pixels. */
const dotSize = 6;
const crowdedDotSize = 4;
const crowd = 1_000;

/** Drawn one over the other, so that dots that lie on each other are darker. */
const layers = [0, 1, 2, 3];

export interface ScatterPlotProps<T extends NamedItem = FlowItem> {
  /** At least one. */
  items: readonly FinishedItem<T>[];
  levels: readonly {
    name: string;
    seconds: number;
    dashes: string | undefined;
  }[];
  /** UTC epoch milliseconds, and the same as local days. */
  period: { from: number; to: number };
  days: { first: string; last: string };
  zone: string;
  scale: DurationScale;
  width: number;
  palette: ChartPalette;
  onSelect?(items: T[]): void;
}

/** The dots, the axes, and the places that take the focus. */
export function ScatterPlot<T extends NamedItem>(props: ScatterPlotProps<T>) {
  const { items, levels, period, days, zone, scale, width, palette } = props;
  const { onSelect } = props;
  const { t, mark, period: periodWords } = useFlowChartWords();
  const placeWords = usePlaceWords(zone);
  const { from, to } = period;
  const seconds = levels.map(level => level.seconds).join(' ');
  const layout = useMemo(
    () =>
      scatterLayout(
        items,
        seconds ? seconds.split(' ').map(Number) : [],
        { from, to },
        scale,
        width,
      ),
    [items, seconds, from, to, scale, width],
  );
  const { plot, ticks, y, x, dots } = layout;
  const places = useMemo(() => placesOf(dots, plot), [dots, plot]);
  const marks = useMemo(
    () =>
      places.map(
        (place): Mark => ({
          key: `${place.column} ${place.row}`,
          column: place.column,
          row: place.row,
          ...placeWords(place.dots.map(({ finished }) => finished)),
          x: plot.left + place.column * placeSize,
          y: plot.top + place.row * placeSize,
          width: placeSize,
          height: placeSize,
        }),
      ),
    [places, plot, placeWords],
  );
  const open = (key: string) => {
    const index = marks.findIndex(one => one.key === key);
    onSelect?.(places[index].dots.map(({ finished }) => finished.item));
  };
  return (
    <MarkGrid
      label={t('flowChart.scatter.label', {
        period: periodWords(
          {
            from: new Date(from).toISOString(),
            to: new Date(to).toISOString(),
          },
          zone,
        ),
      })}
      width={plot.width}
      height={plot.height}
      marks={marks}
      onOpen={onSelect && open}
      over={
        <LevelLines
          plot={plot}
          levels={levels.map(({ name, dashes, seconds: level }) => ({
            name,
            dashes,
            y: y(level),
          }))}
          palette={palette}
        />
      }
    >
      <ValueAxis
        plot={plot}
        ticks={ticks}
        y={y}
        palette={palette}
        nameOf={value => mark(value, 'seconds')}
      />
      <NameAxis
        plot={plot}
        names={dateNames(days, zone, x, plot.right - plot.left)}
        palette={palette}
      />
      <g
        className={gridStyles.overlay}
        stroke={palette.steps[3]}
        strokeWidth={dots.length > crowd ? crowdedDotSize : dotSize}
        strokeLinecap="round"
        strokeOpacity={dots.length > crowd ? 0.6 : 0.85}
      >
        {layers.map(layer => (
          <path
            key={layer}
            d={dotsPath(dots.filter((_, index) => index % 4 === layer))}
          />
        ))}
      </g>
    </MarkGrid>
  );
}
