import type { CalendarBand } from '../../transforms/calendarBands';
import type {
  CalendarCell,
  CalendarUnit,
} from '../../transforms/calendarCells';
import {
  formatMonth,
  formatMonthName,
  shortWeekdayNames,
  weekdayNames,
} from '../../transforms/format';
import type { Silence } from '../../transforms/silences';
import type { ValueScale } from '../../transforms/valueScale';
import { GridCell } from '../grid/GridCell';
import styles from '../grid/Grid.module.css';
import type { ChartPalette } from '../palette';
import { stepColour } from '../stepColour';
import { CalendarSilences } from './CalendarSilences';
import type { CalendarLayout } from './calendarLayout';

/** Columns side by side: weeks with Monday on top, or weeks or months in one row. */
export function CalendarBandChart(props: {
  band: CalendarBand;
  unit: CalendarUnit;
  silences: readonly Silence[];
  layout: CalendarLayout;
  palette: ChartPalette;
  scale: ValueScale;
  /** Not used by anything else in the document. */
  hatchId: string;
  label: string;
  labelOf(cell: CalendarCell): string;
}) {
  const { band, unit, silences, layout, palette, scale, hatchId } = props;
  const { label, labelOf } = props;
  const { cellWidth, cellHeight, margin } = layout;
  const { columns } = band;
  const end = columns[columns.length - 1].column + 1;
  const rows = columns[0].cells.map((_, row) =>
    columns.map(({ column, cells }) => ({ column, cell: cells[row] })),
  );
  return (
    <svg
      role="grid"
      aria-label={label}
      width={margin.left + end * cellWidth + 8}
      height={layout.bandHeight}
    >
      <defs>
        <pattern
          id={hatchId}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line y2={6} stroke={palette.line} strokeOpacity={0.6} />
        </pattern>
      </defs>
      <BandAxes band={band} unit={unit} layout={layout} />
      {rows.map((cells, row) => {
        const name = unit === 'day' ? weekdayNames[row] : label;
        if (cells.every(({ cell }) => cell === undefined)) return null;
        return (
          <g key={name} role="row" aria-label={name}>
            {cells.map(
              ({ column, cell }) =>
                cell && (
                  <GridCell
                    key={cell.first}
                    cellKey={cell.first}
                    label={labelOf(cell)}
                    {...faceOf(cell)}
                    x={margin.left + column * cellWidth}
                    y={margin.top + row * cellHeight}
                    width={cellWidth}
                    height={cellHeight}
                  />
                ),
            )}
          </g>
        );
      })}
      <CalendarSilences
        band={band}
        silences={silences}
        layout={layout}
        palette={palette}
      />
    </svg>
  );

  function faceOf({ count, state }: CalendarCell) {
    if (state === 'ahead' && count === 0) {
      return { fill: 'transparent', border: palette.zeroBorder };
    }
    return {
      ...stepColour(scale.stepOf(count), 'sequential', palette),
      pattern: state === 'unread' ? `url(#${hatchId})` : undefined,
    };
  }
}

/** Names of the year, the months and the weekdays. The cells say all of this too, so it is hidden from screen readers. */
function BandAxes(props: {
  band: CalendarBand;
  unit: CalendarUnit;
  layout: CalendarLayout;
}) {
  const { band, unit, layout } = props;
  const { cellWidth, cellHeight, margin } = layout;
  return (
    <g aria-hidden="true" className={styles.axis}>
      {band.months.map(({ column, month }, index) => (
        <text
          key={month}
          x={margin.left + column * cellWidth + 2}
          y={margin.top - 8}
        >
          {band.year ? formatMonthName(month) : formatMonth(month, index === 0)}
        </text>
      ))}
      {band.year && (
        <text
          className={styles.strong}
          x={margin.left - 8}
          y={unit === 'day' ? margin.top - 8 : margin.top + cellHeight / 2}
          textAnchor="end"
          dominantBaseline={unit === 'day' ? undefined : 'central'}
        >
          {band.year}
        </text>
      )}
      {unit === 'day' &&
        shortWeekdayNames.map((name, weekday) => (
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
  );
}
