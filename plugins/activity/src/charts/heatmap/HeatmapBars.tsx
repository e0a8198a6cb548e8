import { greatestAmount } from '../../transforms/greatestAmount';
import { GridSpot } from '../grid/GridSpot';
import styles from '../grid/Grid.module.css';
import type { ChartPalette } from '../palette';
import { useHeatmapDrawing } from './HeatmapContext';
import { barLength, barRoom } from './heatmapLayout';
import { spotKey } from './weekSpots';

/** How much there is on a weekday, behind its row. */
export function WeekdayBar({ weekday }: { weekday: number }) {
  const drawing = useHeatmapDrawing();
  const { layout, panel, spot } = drawing;
  const { margin, cellHeight } = layout;
  const value = panel.byWeekday[weekday];
  const { label, total } = spot({ weekday });
  const share = Math.abs(value) / greatestAmount(panel.byWeekday);
  // The longest number decides, so that all bars keep their measure.
  const letters = Math.max(
    ...panel.byWeekday.map((_, day) => spot({ weekday: day }).total.length),
  );
  return (
    <GridSpot
      cellKey={spotKey({ weekday })}
      role="rowheader"
      isBare
      label={label}
      x={layout.width - margin.left - margin.right + 4}
      y={weekday * cellHeight}
      width={margin.right - 6}
      height={cellHeight}
    >
      <rect
        className={styles.overlay}
        x={4}
        y={cellHeight / 2 - 6}
        height={12}
        rx={1}
        width={share * barLength(letters, margin.right)}
        fill={barColour(value, drawing)}
      />
      <text
        className={`${styles.axis} ${styles.strong}`}
        x={margin.right - 10}
        y={cellHeight / 2}
        textAnchor="end"
        dominantBaseline="central"
      >
        {total}
      </text>
    </GridSpot>
  );
}

/** How much there is in an hour of every day, below its column. */
export function HourBar({ column }: { column: number }) {
  const drawing = useHeatmapDrawing();
  const { layout, panel, spot } = drawing;
  const { margin, cellHeight, columns } = layout;
  const width = (layout.width - margin.left - margin.right) / columns;
  const value = panel.byColumn[column];
  const height = (Math.abs(value) / greatestAmount(panel.byColumn)) * barRoom;
  return (
    <GridSpot
      cellKey={spotKey({ column })}
      isBare
      label={spot({ column }).label}
      x={column * width}
      y={7 * cellHeight + 2}
      width={width}
      height={barRoom + 6}
    >
      <rect
        className={styles.overlay}
        x={3}
        y={4 + barRoom - height}
        width={width - 6}
        height={height}
        rx={1}
        fill={barColour(value, drawing)}
      />
    </GridSpot>
  );
}

function barColour(
  value: number,
  {
    scale,
    palette,
  }: { scale: { kind: 'sequential' | 'diverging' }; palette: ChartPalette },
): string {
  if (scale.kind === 'sequential') return palette.bar;
  return value < 0 ? palette.less[1] : palette.more[1];
}
