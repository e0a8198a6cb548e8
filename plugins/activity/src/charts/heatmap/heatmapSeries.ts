/** A row of the heatmap as nivo takes it: `id` is the weekday (0 is Monday), `x` the column. */
export interface HeatmapSeries {
  id: string;
  data: { x: string; y: number }[];
}

/** Rows of values to series. */
export function heatmapSeries(
  rows: readonly (readonly number[])[],
): HeatmapSeries[] {
  return rows.map((values, weekday) => ({
    id: String(weekday),
    data: values.map((y, column) => ({ x: String(column), y })),
  }));
}
