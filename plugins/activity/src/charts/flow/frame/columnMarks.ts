import type { Words } from '../../../words/useWords';
import type { Mark } from '../marks/Mark';
import type { Columns } from './columnsOf';
import type { Plot } from './plotOf';
import { readColumns } from './readColumns';

/** What is said of a point: its period, and its value. */
export interface PointText {
  name: string;
  text: string;
}

/** The places that take the focus over the columns of a chart, each as high as the plot. The key of a mark is the index of its point. */
export function columnMarks<Point extends { partial: boolean }>(
  t: Words['t'],
  points: readonly Point[],
  { columns, plot }: { columns: Columns; plot: Plot },
  textOf: (point: Point, index: number) => PointText,
): Mark[] {
  return readColumns(points.length, columns).map(({ index, x, width }) => {
    const point = points[index];
    const { name, text } = textOf(point, index);
    return {
      key: String(index),
      column: index,
      row: 0,
      label: t('flowChart.run.point', { period: name, value: text }),
      tip: { title: name, text },
      x,
      y: plot.top,
      width,
      height: plot.bottom - plot.top,
      isCurrent: point.partial && index === points.length - 1,
    };
  });
}
