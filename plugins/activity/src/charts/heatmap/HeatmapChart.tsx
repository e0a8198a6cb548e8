import { HeatMap, type CustomLayer } from '@nivo/heatmap';
import { useMemo } from 'react';
import { hourBlocks } from '../../transforms/hourBlocks';
import { busiestCell } from '../../transforms/matrixTotals';
import { paletteStep, quantileBuckets } from '../../transforms/quantileBuckets';
import { GridFrame } from '../grid/GridFrame';
import type { TipText } from '../grid/GridTip';
import { moveInGrid } from '../grid/moveInGrid';
import { ChartLegend } from '../ChartLegend';
import type { ChartPalette } from '../palette';
import { HeatmapAxes } from './HeatmapAxes';
import { HeatmapCells } from './HeatmapCells';
import { HeatmapProvider, type HeatmapDrawing } from './HeatmapContext';
import { heatmapLayout } from './heatmapLayout';
import { cellKey, cellOfKey, heatmapSeries } from './heatmapSeries';

type Layer = CustomLayer<{ x: string; y: number }>;

// Outside of the component: with new layers nivo would mount all cells anew, and the focus would be lost.
const layers: Layer[] = [HeatmapCells, HeatmapAxes];

/** Words for hours from one to the next: `label` stands alone, `tip` is shown over the cell. */
export interface HeatmapWords {
  label: string;
  /** What the legend counts. */
  unit: string;
  byWeekday: string;
  byHour: string;
  cell(
    weekday: number,
    fromHour: number,
    toHour: number,
    count: number,
  ): { label: string; tip: TipText };
}

export interface HeatmapChartProps {
  /** `matrix[weekday][hour]`, Monday is row 0. */
  matrix: readonly number[][];
  /** Width that is there, in CSS pixels. */
  width: number;
  palette: ChartPalette;
  selected?: { weekday: number; hour: number };
  words: HeatmapWords;
  /** Called with the first hour of the cell; narrow cells stand for four. */
  onOpen(weekday: number, fromHour: number): void;
}

/** Counts by hour of the week. Draws what it is given, fetches nothing. */
export function HeatmapChart(props: HeatmapChartProps) {
  const { matrix, width, palette, selected, words, onOpen } = props;
  const layout = useMemo(() => heatmapLayout(width), [width]);
  const rows = useMemo(
    () => (layout.columns === 24 ? matrix : hourBlocks(matrix)),
    [layout.columns, matrix],
  );
  const series = useMemo(() => heatmapSeries(rows), [rows]);
  const buckets = useMemo(
    () => quantileBuckets(rows.flat(), palette.steps.length),
    [rows, palette],
  );
  const hoursOfCell = 24 / layout.columns;

  const wordsOf = (weekday: number, column: number) =>
    words.cell(
      weekday,
      column * hoursOfCell,
      (column + 1) * hoursOfCell,
      rows[weekday][column],
    );
  const colourOf = (count: number | null) => {
    const step = paletteStep(count ?? 0, buckets, palette.steps.length);
    return step < 0 ? palette.zero : palette.steps[step];
  };
  const drawing: HeatmapDrawing = {
    layout,
    palette,
    rows,
    labelOf: (weekday, column) => wordsOf(weekday, column).label,
    words,
  };
  const busiest = busiestCell(rows);

  return (
    <>
      <GridFrame
        firstKey={cellKey(busiest?.weekday ?? 0, busiest?.hour ?? 0)}
        selectedKey={
          selected &&
          cellKey(selected.weekday, Math.floor(selected.hour / hoursOfCell))
        }
        has={key => cellOfKey(key).column < layout.columns}
        move={(keyboardKey, key) => {
          const { weekday, column } = cellOfKey(key);
          const next = moveInGrid(
            keyboardKey,
            { row: weekday, column },
            { rows: 7, columns: layout.columns },
          );
          return next && cellKey(next.row, next.column);
        }}
        onOpen={key => {
          const { weekday, column } = cellOfKey(key);
          onOpen(weekday, column * hoursOfCell);
        }}
        tip={key => {
          const { weekday, column } = cellOfKey(key);
          return wordsOf(weekday, column).tip;
        }}
      >
        <HeatmapProvider value={drawing}>
          <HeatMap
            data={series}
            width={layout.width}
            height={layout.height}
            margin={layout.margin}
            layers={layers}
            colors={cell => colourOf(cell.value)}
            borderColor={palette.zeroBorder}
            labelTextColor={palette.zeroBorder}
            emptyColor={palette.zero}
            animate={false}
            isInteractive={false}
            role="grid"
            ariaLabel={words.label}
          />
        </HeatmapProvider>
      </GridFrame>
      <ChartLegend unit={words.unit} buckets={buckets} palette={palette} />
    </>
  );
}
