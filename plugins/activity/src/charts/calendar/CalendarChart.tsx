import { useMemo } from 'react';
import {
  calendarBands,
  calendarWeeks,
  type CalendarDay,
} from '../../transforms/calendarBands';
import { paletteStep, quantileBuckets } from '../../transforms/quantileBuckets';
import { ChartLegend } from '../ChartLegend';
import { GridFrame } from '../grid/GridFrame';
import type { TipText } from '../grid/GridTip';
import { moveInDays } from '../grid/moveInGrid';
import type { ChartPalette } from '../palette';
import { CalendarBandChart } from './CalendarBandChart';
import { calendarLayout } from './calendarLayout';
import styles from './CalendarChart.module.css';

export interface CalendarWords {
  /** What the legend counts. */
  unit: string;
  /** Names the days between two dates. */
  band(first: string, last: string): string;
  day(day: CalendarDay): { label: string; tip: TipText };
}

export interface CalendarChartProps {
  /** Consecutive days of the answer's zone, days without events included; at least one. */
  days: readonly CalendarDay[];
  /** Width that is there, in CSS pixels. */
  width: number;
  palette: ChartPalette;
  selectedDate?: string;
  words: CalendarWords;
  onOpen(date: string): void;
}

/** Counts by day, with weeks as columns; long ranges are stacked. Draws what it is given, fetches nothing. */
export function CalendarChart(props: CalendarChartProps) {
  const { days, width, palette, selectedDate, words, onOpen } = props;
  const weeks = useMemo(() => calendarWeeks(days).length, [days]);
  const layout = useMemo(() => calendarLayout(width, weeks), [width, weeks]);
  const bands = useMemo(
    () => calendarBands(days, layout.weeksPerBand, layout.monthColumns),
    [days, layout.weeksPerBand, layout.monthColumns],
  );
  const buckets = useMemo(
    () =>
      quantileBuckets(
        days.map(day => day.count),
        palette.steps.length,
      ),
    [days, palette],
  );
  const indexOf = useMemo(
    () => new Map(days.map((day, index) => [day.date, index])),
    [days],
  );
  const colourOf = (count: number) => {
    const step = paletteStep(count, buckets, palette.steps.length);
    return step < 0 ? palette.zero : palette.steps[step];
  };

  return (
    <>
      <GridFrame
        firstKey={days[days.length - 1].date}
        selectedKey={selectedDate}
        has={date => indexOf.has(date)}
        move={(keyboardKey, date) => {
          const index = indexOf.get(date) ?? 0;
          const next = moveInDays(keyboardKey, index, days.length);
          return next === undefined ? undefined : days[next].date;
        }}
        onOpen={onOpen}
        tip={date => words.day(days[indexOf.get(date)!]).tip}
      >
        <div className={styles.bands}>
          {bands.map(band => (
            <CalendarBandChart
              key={band.weeks[0].monday}
              band={band}
              layout={layout}
              palette={palette}
              label={words.band(...endsOf(band.weeks.flatMap(w => w.days)))}
              colourOf={colourOf}
              labelOf={day => words.day(day).label}
            />
          ))}
        </div>
      </GridFrame>
      <ChartLegend unit={words.unit} buckets={buckets} palette={palette} />
    </>
  );
}

function endsOf(days: (CalendarDay | undefined)[]): [string, string] {
  const present = days.filter(day => day !== undefined);
  return [present[0].date, present[present.length - 1].date];
}
