import { shortWeekdayNames } from '../../transforms/format';
import { greatestAmount } from '../../transforms/greatestAmount';
import { valueAt } from '../../transforms/heatmapPanel';
import { textOn } from '../contrast';
import type { FigurePanel, HeatmapFigureProps } from '../heatmap/HeatmapFigure';
import {
  barLength,
  barRoom,
  type HeatmapLayout,
} from '../heatmap/heatmapLayout';
import { stepColour } from '../stepColour';
import type { Shape } from './Drawing';

/** One heatmap: its cells, the bars at its edges, the names of both, and the frames of working hours. */
export function panelShapes(
  { panel, spot }: FigurePanel,
  {
    palette,
    scale,
    frames,
    words,
  }: Pick<HeatmapFigureProps, 'palette' | 'scale' | 'frames' | 'words'>,
  layout: HeatmapLayout,
  at: { x: number; y: number },
): Shape[] {
  const { margin, cellHeight, columns } = layout;
  const left = at.x + margin.left;
  const top = at.y + margin.top;
  const gridWidth = layout.width - margin.left - margin.right;
  const cellWidth = gridWidth / columns;
  const shapes: Shape[] = [];
  const numbers: Shape[] = [];
  const write = (
    text: string,
    x: number,
    y: number,
    align: 'left' | 'center' | 'right',
  ) =>
    shapes.push({
      kind: 'text',
      text,
      x,
      y,
      size: 11,
      colour: palette.line,
      align,
    });
  const fill = (
    x: number,
    y: number,
    width: number,
    height: number,
    colour: string,
  ) =>
    shapes.push({ kind: 'rect', x, y, width, height, radius: 1, fill: colour });
  const barColour = (value: number) => {
    if (scale.kind === 'sequential') return palette.bar;
    return value < 0 ? palette.less[1] : palette.more[1];
  };

  panel.byColumn.forEach((value, column) => {
    const x = left + column * cellWidth;
    const hour = String((column * 24) / columns).padStart(2, '0');
    write(hour, x + cellWidth / 2, top - 10, 'center');
    const share = Math.abs(value) / greatestAmount(panel.byColumn);
    const height = share * barRoom;
    const bottom = top + 7 * cellHeight + 6 + barRoom;
    fill(x + 3, bottom - height, cellWidth - 6, height, barColour(value));
  });
  write(words.byHour, left - 8, top + 7 * cellHeight + barRoom, 'right');
  write(words.byWeekday, left + gridWidth + 8, top - 10, 'left');

  const longest = barLength(
    Math.max(
      ...panel.byWeekday.map((_, weekday) => spot({ weekday }).total.length),
    ),
    margin.right,
  );
  panel.cells.forEach((row, weekday) => {
    const y = top + weekday * cellHeight;
    const middle = y + cellHeight / 2;
    write(shortWeekdayNames[weekday], left - 8, middle, 'right');
    row.forEach((_, column) => {
      const place = { weekday, column };
      const step = scale.stepOf(valueAt(panel, place));
      const face = stepColour(step, scale.kind, palette);
      const x = left + column * cellWidth;
      shapes.push({
        kind: 'rect',
        x: x + 1,
        y: y + 1,
        width: cellWidth - 2,
        height: cellHeight - 2,
        radius: 3,
        fill: face.fill,
        stroke: face.border ?? face.fill,
      });
      const { printed } = spot(place);
      if (printed) {
        numbers.push({
          kind: 'text',
          text: printed,
          x: x + cellWidth / 2,
          y: middle,
          size: 11,
          colour: textOn(face.fill),
          align: 'center',
          halo: face.fill,
        });
      }
    });
    const value = panel.byWeekday[weekday];
    const length =
      (Math.abs(value) / greatestAmount(panel.byWeekday)) * longest;
    fill(left + gridWidth + 8, middle - 6, length, 12, barColour(value));
    write(spot({ weekday }).total, at.x + layout.width, middle, 'right');
  });

  for (const frame of frames) {
    const days = frame.lastWeekday - frame.firstWeekday + 1;
    const outline = {
      kind: 'rect' as const,
      x: left + (frame.fromHour / 24) * gridWidth,
      y: top + frame.firstWeekday * cellHeight,
      width: ((frame.toHour - frame.fromHour) / 24) * gridWidth,
      height: days * cellHeight,
      radius: 3,
    };
    shapes.push(
      { ...outline, stroke: palette.halo, strokeWidth: 3.5 },
      { ...outline, stroke: palette.line, strokeWidth: 1.5 },
    );
  }
  return [...shapes, ...numbers];
}
