import type { SpotWords } from '../charts/heatmap/HeatmapContext';
import { formatHour, shortWeekdayNames } from '../transforms/format';
import {
  valueAt,
  type HeatmapPanel,
  type WeekSpot,
} from '../transforms/heatmapPanel';
import { useWords } from '../words/useWords';
import { CountTable, type CountTableCell } from './CountTable';

/** The heatmap in numbers: a row per weekday, a column per hour, and what stands at the edges of the chart. */
export function HeatmapTable(props: {
  /** With 24 columns. */
  panel: HeatmapPanel;
  caption: string;
  /** Whether the edges hold means, and not sums. */
  isMean: boolean;
  /** What all of it comes to; empty for means. */
  total: string;
  words(spot: WeekSpot): SpotWords;
  /** Missing where there is nothing behind the numbers. */
  onOpen?(spot: WeekSpot): void;
}) {
  const { panel, caption, isMean, total, words, onOpen } = props;
  const { t } = useWords();
  const cellOf = (spot: WeekSpot): CountTableCell => {
    const { label, total: text } = words(spot);
    return {
      key: `${spot.weekday ?? 'all'}-${spot.column ?? 'all'}`,
      text,
      isZero: valueAt(panel, spot) === 0,
      label,
      onOpen: onOpen && (() => onOpen(spot)),
    };
  };
  return (
    <CountTable
      caption={caption}
      corner={t('heatmap.weekday')}
      columns={panel.byColumn.map((_, hour) => formatHour(hour).slice(0, 2))}
      rows={panel.cells.map((row, weekday) => ({
        name: shortWeekdayNames[weekday],
        cells: row.map((_, column) => cellOf({ weekday, column })),
        total: cellOf({ weekday }),
      }))}
      totals={{
        name: isMean ? t('heatmap.mean') : t('heatmap.total'),
        byColumn: panel.byColumn.map((_, column) => cellOf({ column })),
        total,
      }}
    />
  );
}
