import { matrixTotals } from '../transforms/matrixTotals';
import { formatHour, shortWeekdayNames } from '../transforms/format';
import { useWords } from '../words/useWords';
import { CountTable } from './CountTable';

/** The heatmap in numbers: a row per weekday, a column per hour. */
export function HeatmapTable(props: {
  matrix: readonly number[][];
  caption: string;
  labelOf(weekday: number, hour: number, count: number): string;
  onOpen(weekday: number, hour: number): void;
}) {
  const { matrix, caption, labelOf, onOpen } = props;
  const { t } = useWords();
  const { byWeekday, byHour, total } = matrixTotals(matrix);
  return (
    <CountTable
      caption={caption}
      corner={t('heatmap.weekday')}
      columns={byHour.map((_, hour) => formatHour(hour).slice(0, 2))}
      rows={matrix.map((row, weekday) => ({
        name: shortWeekdayNames[weekday],
        total: byWeekday[weekday],
        cells: row.map((count, hour) => ({
          key: formatHour(hour),
          count,
          label: labelOf(weekday, hour, count),
          onOpen: () => onOpen(weekday, hour),
        })),
      }))}
      totals={{ name: t('heatmap.total'), byColumn: byHour, total }}
    />
  );
}
