import type { CustomLayerProps } from '@nivo/heatmap';
import { weekdayNames } from '../../transforms/format';
import { GridCell } from '../grid/GridCell';
import { useHeatmapDrawing } from './HeatmapContext';
import { cellKey, cellOfKey } from './heatmapSeries';

/**
 * The cells of the heatmap. A layer of our own in place of nivo's: that one draws all cells in one flat list, while a
 * grid that screen readers understand needs its rows, and cells that take the focus.
 */
export function HeatmapCells({
  cells,
}: CustomLayerProps<{ x: string; y: number }>) {
  const { palette, labelOf } = useHeatmapDrawing();
  return (
    <>
      {weekdayNames.map((name, weekday) => (
        <g key={name} role="row" aria-label={name}>
          {cells
            .filter(cell => Number(cell.serieId) === weekday)
            .map(cell => {
              const key = cellKey(cell.serieId, cell.data.x);
              return (
                <GridCell
                  key={key}
                  cellKey={key}
                  label={labelOf(weekday, cellOfKey(key).column)}
                  fill={cell.color}
                  border={cell.value ? undefined : palette.zeroBorder}
                  x={cell.x - cell.width / 2}
                  y={cell.y - cell.height / 2}
                  width={cell.width}
                  height={cell.height}
                />
              );
            })}
        </g>
      ))}
    </>
  );
}
