import { matrixTotals } from '../../transforms/matrixTotals';
import { formatCount, shortWeekdayNames } from '../../transforms/format';
import styles from '../grid/Grid.module.css';
import { useHeatmapDrawing } from './HeatmapContext';

const barRoom = 24;
const longestBar = 40;

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0');
}

/** Weekdays, hours and the totals of both. The cells say all of this too, so it is hidden from screen readers. */
export function HeatmapAxes() {
  const { layout, palette, rows, words } = useHeatmapDrawing();
  const { margin, cellHeight, labelEvery, columns } = layout;
  const gridWidth = layout.width - margin.left - margin.right;
  const cellWidth = gridWidth / columns;
  const gridHeight = 7 * cellHeight;
  const { byWeekday, byHour } = matrixTotals(rows);
  const greatestHour = Math.max(1, ...byHour);
  const greatestWeekday = Math.max(1, ...byWeekday);
  const hourOf = (column: number) => column * (24 / columns);
  const labelOf = (column: number) => {
    const from = twoDigits(hourOf(column));
    return layout.namesBothEnds
      ? `${from}–${twoDigits(hourOf(column + 1))}`
      : from;
  };
  const heightOf = (total: number) => (total / greatestHour) * barRoom;

  return (
    <g aria-hidden="true" className={styles.axis}>
      {byHour.map((total, column) => (
        <g
          key={hourOf(column)}
          transform={`translate(${column * cellWidth}, 0)`}
        >
          {column % labelEvery === 0 && (
            <text x={cellWidth / 2} y={-8} textAnchor="middle">
              {labelOf(column)}
            </text>
          )}
          <rect
            x={3}
            y={gridHeight + 6 + barRoom - heightOf(total)}
            width={cellWidth - 6}
            height={heightOf(total)}
            rx={1}
            fill={palette.bar}
          />
        </g>
      ))}
      <text x={-8} y={gridHeight + 4 + barRoom} textAnchor="end">
        {words.byHour}
      </text>
      {shortWeekdayNames.map((name, weekday) => (
        <g
          key={name}
          transform={`translate(0, ${(weekday + 0.5) * cellHeight})`}
        >
          <text x={-8} textAnchor="end" dominantBaseline="central">
            {name}
          </text>
          {layout.showsWeekdayTotals && (
            <g transform={`translate(${gridWidth + 8}, 0)`}>
              <rect
                y={-6}
                height={12}
                rx={1}
                width={(byWeekday[weekday] / greatestWeekday) * longestBar}
                fill={palette.bar}
              />
              <text
                className={styles.strong}
                x={margin.right - 8}
                textAnchor="end"
                dominantBaseline="central"
              >
                {formatCount(byWeekday[weekday])}
              </text>
            </g>
          )}
        </g>
      ))}
      {layout.showsWeekdayTotals && (
        <text x={gridWidth + 8} y={-8}>
          {words.byWeekday}
        </text>
      )}
    </g>
  );
}
