import type { CustomLayerProps } from '@nivo/heatmap';
import { weekdayNames } from '../../transforms/format';
import { valueAt } from '../../transforms/heatmapPanel';
import { GridCell } from '../grid/GridCell';
import { stepColour } from '../stepColour';
import { useHeatmapDrawing } from './HeatmapContext';
import { HourBar, WeekdayBar } from './HeatmapBars';
import { spotKey } from './weekSpots';

/**
 * The cells of the heatmap, and the bars of its rows and columns. A layer of our own in place of nivo's: that one draws all
 * cells in one flat list, while a grid that screen readers understand needs its rows, and cells that take the focus.
 */
export function HeatmapCells({
  cells,
}: CustomLayerProps<{ x: string; y: number }>) {
  const { layout, palette, panel, scale, current, spot, words } =
    useHeatmapDrawing();
  const hoursOfCell = 24 / layout.columns;
  return (
    <>
      {weekdayNames.map((name, weekday) => (
        <g key={name} role="row" aria-label={name}>
          {cells
            .filter(cell => Number(cell.serieId) === weekday)
            .map(cell => {
              const column = Number(cell.data.x);
              const place = { weekday, column };
              const step = scale.stepOf(valueAt(panel, place));
              const { fill, border } = stepColour(step, scale.kind, palette);
              const { label } = spot(place);
              const key = spotKey(place);
              return (
                <GridCell
                  key={key}
                  cellKey={key}
                  label={label}
                  isCurrent={
                    current?.weekday === weekday &&
                    Math.floor(current.hour / hoursOfCell) === column
                  }
                  fill={fill}
                  border={border}
                  x={cell.x - cell.width / 2}
                  y={cell.y - cell.height / 2}
                  width={cell.width}
                  height={cell.height}
                />
              );
            })}
          {layout.showsWeekdayTotals && <WeekdayBar weekday={weekday} />}
        </g>
      ))}
      <g role="row" aria-label={words.byHour}>
        {panel.byColumn.map((_, column) => (
          <HourBar key={spotKey({ column })} column={column} />
        ))}
      </g>
    </>
  );
}
