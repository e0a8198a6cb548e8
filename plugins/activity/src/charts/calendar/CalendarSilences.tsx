import type { CalendarBand } from '../../transforms/calendarBands';
import { outlinePath } from '../../transforms/outlinePath';
import type { Silence } from '../../transforms/silences';
import styles from '../grid/Grid.module.css';
import type { ChartPalette } from '../palette';
import type { CalendarLayout } from './calendarLayout';

/** Lines around the stretches of days on which nothing happened. The cells and the text below name them, too. */
export function CalendarSilences(props: {
  band: CalendarBand;
  silences: readonly Silence[];
  layout: CalendarLayout;
  palette: ChartPalette;
}) {
  const { band, silences, layout, palette } = props;
  const { cellWidth, cellHeight, margin } = layout;
  const places = band.columns.flatMap(({ column, cells }) =>
    cells.map((cell, row) => ({ cell, column, row })),
  );
  return (
    <g
      aria-hidden="true"
      className={styles.overlay}
      transform={`translate(${margin.left}, ${margin.top})`}
      fill="none"
      stroke={palette.line}
      strokeWidth={1.5}
      strokeLinecap="round"
    >
      {silences.map(({ first, last }) => (
        <path
          key={first}
          d={outlinePath(
            places.filter(
              ({ cell }) => cell && cell.first >= first && cell.first <= last,
            ),
            { width: cellWidth, height: cellHeight },
          )}
        />
      ))}
    </g>
  );
}
