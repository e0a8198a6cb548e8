import { useChartPalette } from '../charts/useChartPalette';
import {
  formatHour,
  shortWeekdayNames,
  weekdayNames,
} from '../transforms/format';
import { busiestCell } from '../transforms/busiestCell';
import { paletteStep, quantileBuckets } from '../transforms/quantileBuckets';
import { useWords } from '../words/useWords';
import styles from './ActivityCard.module.css';

const rowHeight = 11;

/** Height of the grid in CSS pixels, without the hours below it. */
export const gridHeight = 7 * rowHeight;

const hourMarks = [0, 6, 12, 18, 24];

/** The hours of the week, too small to be read one by one: when it is busy, and when it is quiet. The tab has them large. */
export function MiniHeatmap({ matrix }: { matrix: readonly number[][] }) {
  const { t, events } = useWords();
  const palette = useChartPalette();
  const size = palette.steps.length;
  const buckets = quantileBuckets(matrix.flat(), size);
  const busiest = busiestCell(matrix);
  const colourOf = (count: number) => {
    const step = paletteStep(count, buckets, size);
    return step < 0 ? palette.zero : palette.steps[step];
  };
  return (
    <figure className={styles.figure}>
      <div className={styles.grid}>
        <div className={styles.weekdays} aria-hidden="true">
          {shortWeekdayNames.map(name => (
            <span key={name}>{name}</span>
          ))}
        </div>
        <svg
          className={styles.cells}
          height={gridHeight}
          viewBox={`0 0 24 ${gridHeight}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('card.hoursLabel', {
            cell: busiest
              ? t('heatmap.cell', {
                  weekday: weekdayNames[busiest.weekday],
                  from: formatHour(busiest.hour),
                  to: formatHour(busiest.hour + 1),
                  events: events(busiest.count),
                })
              : '',
          })}
        >
          {matrix.map((row, weekday) =>
            row.map((count, hour) => (
              <rect
                key={`${weekday}-${hour}`}
                x={hour + 0.04}
                y={weekday * rowHeight + 0.5}
                width={0.92}
                height={rowHeight - 1}
                fill={colourOf(count)}
              />
            )),
          )}
        </svg>
        <div className={styles.hours} aria-hidden="true">
          {hourMarks.map(hour => (
            <span key={hour}>{String(hour).padStart(2, '0')}</span>
          ))}
        </div>
      </div>
      <figcaption className={styles.caption}>
        {t('card.hoursCaption')}
      </figcaption>
    </figure>
  );
}
