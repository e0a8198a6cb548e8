import { valueAt } from '../../transforms/heatmapPanel';
import { textOn } from '../contrast';
import styles from '../grid/Grid.module.css';
import { stepColour } from '../stepColour';
import { useHeatmapDrawing } from './HeatmapContext';

/** A digit is about so wide, of its height. */
const digit = 0.62;
const smallestText = 8;
const greatestText = 12;
const padding = 4;

/**
 * What is printed in the cells, over the frames of working hours: a line in the colour of the cell around the text keeps both
 * apart. The labels of the cells say it too, so it is hidden from screen readers.
 */
export function HeatmapNumbers() {
  const { layout, palette, panel, scale, spot } = useHeatmapDrawing();
  const { margin, cellHeight, columns } = layout;
  const cellWidth = (layout.width - margin.left - margin.right) / columns;
  return (
    <g aria-hidden="true" className={styles.overlay}>
      {panel.cells.flatMap((row, weekday) =>
        row.map((_, column) => {
          const place = { weekday, column };
          const { printed } = spot(place);
          if (!printed) return null;
          const step = scale.stepOf(valueAt(panel, place));
          const { fill } = stepColour(step, scale.kind, palette);
          return (
            <text
              key={`${weekday}-${column}`}
              className={styles.printed}
              x={(column + 0.5) * cellWidth}
              y={(weekday + 0.5) * cellHeight}
              fill={textOn(fill)}
              stroke={fill}
              style={{ fontSize: textSize(printed, cellWidth - padding) }}
            >
              {printed}
            </text>
          );
        }),
      )}
    </g>
  );
}

/** As large as fits, within what can be read and what looks calm. */
function textSize(text: string, room: number): number {
  const fitting = Math.floor(room / (text.length * digit));
  return Math.max(smallestText, Math.min(greatestText, fitting));
}
