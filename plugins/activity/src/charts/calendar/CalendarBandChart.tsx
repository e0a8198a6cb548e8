import type { CalendarBand, CalendarDay } from '../../transforms/calendarBands';
import {
  formatMonth,
  shortWeekdayNames,
  weekdayNames,
} from '../../transforms/format';
import { GridCell } from '../grid/GridCell';
import styles from '../grid/Grid.module.css';
import type { ChartPalette } from '../palette';
import type { CalendarLayout } from './calendarLayout';

/** Weeks side by side, Monday on top. */
export function CalendarBandChart(props: {
  band: CalendarBand;
  layout: CalendarLayout;
  palette: ChartPalette;
  label: string;
  colourOf(count: number): string;
  labelOf(day: CalendarDay): string;
}) {
  const { band, layout, palette, label, colourOf, labelOf } = props;
  const { cellWidth, cellHeight, margin } = layout;
  return (
    <svg
      role="grid"
      aria-label={label}
      width={margin.left + band.weeks.length * cellWidth + 8}
      height={layout.bandHeight}
    >
      <g aria-hidden="true" className={styles.axis}>
        {band.months.map(({ column, month }, index) => (
          <text
            key={month}
            x={margin.left + column * cellWidth + 2}
            y={margin.top - 8}
          >
            {formatMonth(month, index === 0)}
          </text>
        ))}
        {shortWeekdayNames.map((name, weekday) => (
          <text
            key={name}
            x={margin.left - 8}
            y={margin.top + (weekday + 0.5) * cellHeight}
            textAnchor="end"
            dominantBaseline="central"
          >
            {name}
          </text>
        ))}
      </g>
      {weekdayNames
        .map((name, weekday) => ({
          name,
          weekday,
          days: band.weeks.map(week => week.days[weekday]),
        }))
        .filter(({ days }) => days.some(day => day !== undefined))
        .map(({ name, weekday, days }) => (
          <g key={name} role="row" aria-label={name}>
            {days.map(
              (day, column) =>
                day && (
                  <GridCell
                    key={day.date}
                    cellKey={day.date}
                    label={labelOf(day)}
                    fill={colourOf(day.count)}
                    border={day.count > 0 ? undefined : palette.zeroBorder}
                    x={margin.left + column * cellWidth}
                    y={margin.top + weekday * cellHeight}
                    width={cellWidth}
                    height={cellHeight}
                  />
                ),
            )}
          </g>
        ))}
    </svg>
  );
}
