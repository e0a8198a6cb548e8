/** A row of the heatmap as nivo takes it: `id` is the weekday (0 is Monday), `x` the column. */
export interface HeatmapSeries {
  id: string;
  data: { x: string; y: number }[];
}

/** Rows of counts to series. */
export function heatmapSeries(rows: readonly number[][]): HeatmapSeries[] {
  return rows.map((counts, weekday) => ({
    id: String(weekday),
    data: counts.map((y, column) => ({ x: String(column), y })),
  }));
}

/** Names a cell within the chart. */
export function cellKey(weekday: number | string, column: number | string) {
  return `${weekday}-${column}`;
}

/** The reverse of {@link cellKey}. */
export function cellOfKey(key: string): { weekday: number; column: number } {
  const [weekday, column] = key.split('-').map(Number);
  return { weekday, column };
}
