import { shortWeekdayNames } from '../../transforms/format';
import styles from '../grid/Grid.module.css';
import { useHeatmapDrawing } from './HeatmapContext';
import { barRoom } from './heatmapLayout';

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0');
}

/** Names of weekdays and hours. The cells say all of this too, so it is hidden from screen readers. */
export function HeatmapAxes() {
  const { layout, words, current } = useHeatmapDrawing();
  const { margin, cellHeight, labelEvery, columns } = layout;
  const gridWidth = layout.width - margin.left - margin.right;
  const cellWidth = gridWidth / columns;
  const hoursOfCell = 24 / columns;
  const labelOf = (column: number) => {
    const from = twoDigits(column * hoursOfCell);
    return layout.namesBothEnds
      ? `${from}–${twoDigits((column + 1) * hoursOfCell)}`
      : from;
  };
  const named = Array.from({ length: columns }, (_, column) => column).filter(
    column => column % labelEvery === 0,
  );

  return (
    <g aria-hidden="true" className={styles.axis}>
      {named.map(column => (
        <text
          key={column}
          x={(column + 0.5) * cellWidth}
          y={-8}
          textAnchor="middle"
        >
          {labelOf(column)}
        </text>
      ))}
      <text x={-8} y={7 * cellHeight + 4 + barRoom} textAnchor="end">
        {words.byHour}
      </text>
      {shortWeekdayNames.map((name, weekday) => (
        <text
          key={name}
          className={weekday === current?.weekday ? styles.strong : undefined}
          x={-8}
          y={(weekday + 0.5) * cellHeight}
          textAnchor="end"
          dominantBaseline="central"
        >
          {name}
        </text>
      ))}
      {layout.showsWeekdayTotals && (
        <text x={gridWidth + 8} y={-8}>
          {words.byWeekday}
        </text>
      )}
    </g>
  );
}
