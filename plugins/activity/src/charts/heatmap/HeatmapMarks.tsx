import styles from '../grid/Grid.module.css';
import { useHeatmapDrawing } from './HeatmapContext';

/**
 * What is drawn over the cells: the frames of working hours, exact to the minute, and a dot in the hour that it is now. The
 * legend names both, so they are hidden from screen readers.
 */
export function HeatmapMarks() {
  const { layout, palette, frames, current } = useHeatmapDrawing();
  const { margin, cellHeight } = layout;
  const hourWidth = (layout.width - margin.left - margin.right) / 24;
  const hoursOfCell = 24 / layout.columns;
  const ends = current && {
    x: (Math.floor(current.hour / hoursOfCell) + 1) * hoursOfCell * hourWidth,
    y: current.weekday * cellHeight,
  };
  return (
    <g aria-hidden="true" className={styles.overlay}>
      {frames.map(frame => {
        const place = {
          x: frame.fromHour * hourWidth,
          y: frame.firstWeekday * cellHeight,
          width: (frame.toHour - frame.fromHour) * hourWidth,
          height: (frame.lastWeekday - frame.firstWeekday + 1) * cellHeight,
        };
        return (
          <g key={`${frame.firstWeekday} ${frame.fromHour}`} fill="none">
            <rect {...place} rx={3} stroke={palette.halo} strokeWidth={3.5} />
            <rect {...place} rx={3} stroke={palette.line} strokeWidth={1.5} />
          </g>
        );
      })}
      {ends && (
        <circle
          cx={ends.x - 6}
          cy={ends.y + 6}
          r={3}
          fill={palette.line}
          stroke={palette.halo}
          strokeWidth={1.5}
        />
      )}
    </g>
  );
}
