import { useId, useMemo } from 'react';
import { calendarBands, columnCount } from '../../transforms/calendarBands';
import type {
  CalendarCell,
  CalendarUnit,
} from '../../transforms/calendarCells';
import type { Silence } from '../../transforms/silences';
import { sequentialScale } from '../../transforms/valueScale';
import { ChartLegend, type LegendEntry } from '../ChartLegend';
import { GridFrame } from '../grid/GridFrame';
import type { TipText } from '../grid/GridTip';
import type { ChartPalette } from '../palette';
import { scaleLegend } from '../scaleLegend';
import { amountSteps } from '../stepColour';
import { CalendarBandChart } from './CalendarBandChart';
import { calendarLayout } from './calendarLayout';
import { moveInCalendar } from './moveInCalendar';
import styles from './CalendarChart.module.css';

export interface CalendarWords {
  /** What the legend counts. */
  unit: string;
  quiet: string;
  unread: string;
  ahead: string;
  /** Names the days between two dates. */
  band(first: string, last: string): string;
  cell(cell: CalendarCell): { label: string; tip: TipText };
}

export interface CalendarChartProps {
  /** Consecutive, in the answer's zone, those without events included; at least one. */
  cells: readonly CalendarCell[];
  unit: CalendarUnit;
  /** Stretches that are outlined; of days only. */
  silences: readonly Silence[];
  /** Width that is there, in CSS pixels. */
  width: number;
  palette: ChartPalette;
  /** Writes a count. */
  format(count: number): string;
  /** First day of the cell whose events are open. */
  selectedKey?: string;
  words: CalendarWords;
  onOpen(cell: CalendarCell): void;
}

/** Counts by day, week or month; long ranges are stacked year by year. Draws what it is given, fetches nothing. */
export function CalendarChart(props: CalendarChartProps) {
  const { cells, unit, silences, width, palette, format } = props;
  const { selectedKey, words, onOpen } = props;
  const hatchId = useId();
  const layout = useMemo(
    () =>
      calendarLayout(width, columnCount(cells, unit), unit === 'day' ? 7 : 1),
    [width, cells, unit],
  );
  const bands = useMemo(
    () =>
      calendarBands(cells, unit, layout.columnsPerBand, layout.monthColumns),
    [cells, unit, layout],
  );
  const scale = useMemo(
    () =>
      sequentialScale(
        cells.map(cell => cell.count),
        amountSteps,
        1,
      ),
    [cells],
  );
  const indexOf = useMemo(
    () => new Map(cells.map((cell, index) => [cell.first, index])),
    [cells],
  );
  const cellOf = (key: string) => cells[indexOf.get(key) ?? 0];
  const has = (state: CalendarCell['state']) =>
    cells.some(cell => cell.state === state);
  const entries: LegendEntry[] = [
    ...scaleLegend(scale, palette, { text: format }),
    ...(has('unread')
      ? [{ text: words.unread, fill: palette.zero, hatch: palette.line }]
      : []),
    ...(has('ahead')
      ? [{ text: words.ahead, fill: 'none', border: palette.zeroBorder }]
      : []),
    ...(silences.length > 0
      ? [
          {
            text: words.quiet,
            fill: 'none',
            border: palette.line,
            borderWidth: 1.5,
          },
        ]
      : []),
  ];

  return (
    <>
      <GridFrame
        firstKey={cells[cells.length - 1].first}
        selectedKey={selectedKey}
        has={key => indexOf.has(key)}
        move={(keyboardKey, key) => {
          const index = indexOf.get(key) ?? 0;
          const next = moveInCalendar(keyboardKey, index, cells.length, unit);
          return next === undefined ? undefined : cells[next].first;
        }}
        onOpen={key => onOpen(cellOf(key))}
        tip={key => words.cell(cellOf(key)).tip}
      >
        <div className={styles.bands}>
          {bands.map(band => {
            const inBand = band.columns
              .flatMap(column => column.cells)
              .filter(cell => cell !== undefined);
            const { first } = inBand[0];
            const { last } = inBand[inBand.length - 1];
            return (
              <CalendarBandChart
                key={first}
                band={band}
                unit={unit}
                silences={silences}
                layout={layout}
                palette={palette}
                scale={scale}
                hatchId={`${hatchId}${first}`}
                label={words.band(first, last)}
                labelOf={cell => words.cell(cell).label}
              />
            );
          })}
        </div>
      </GridFrame>
      <ChartLegend unit={words.unit} entries={entries} />
    </>
  );
}
