import { HeatMap, type CustomLayer } from '@nivo/heatmap';
import { useMemo } from 'react';
import type { HeatmapPanel, WeekSpot } from '../../transforms/heatmapPanel';
import { busiestCell } from '../../transforms/busiestCell';
import { GridFrame } from '../grid/GridFrame';
import { HeatmapAxes } from './HeatmapAxes';
import { HeatmapCells } from './HeatmapCells';
import { HeatmapProvider, type HeatmapDrawing } from './HeatmapContext';
import { heatmapSeries } from './heatmapSeries';
import { HeatmapMarks } from './HeatmapMarks';
import { HeatmapNumbers } from './HeatmapNumbers';
import { hasSpot, moveInWeek, spotKey, spotOfKey } from './weekSpots';

type Layer = CustomLayer<{ x: string; y: number }>;

// Outside of the component: with new layers nivo would mount all cells anew, and the focus would be lost.
const layers: Layer[] = [
  HeatmapCells,
  HeatmapMarks,
  HeatmapNumbers,
  HeatmapAxes,
];

export interface HeatmapChartProps extends HeatmapDrawing {
  /** Says what the whole chart is. */
  label: string;
  selected?: WeekSpot;
  /** Missing where there is nothing behind the cells. */
  onOpen?(spot: WeekSpot): void;
}

/** Values by hour of the week. Draws what it is given, fetches nothing. */
export function HeatmapChart(props: HeatmapChartProps) {
  const { label, selected, onOpen, ...drawing } = props;
  const { layout, palette, panel, spot } = drawing;
  const series = useMemo(() => heatmapSeries(panel.cells), [panel]);
  const size = {
    columns: layout.columns,
    hasWeekdayBars: layout.showsWeekdayTotals,
  };
  return (
    <GridFrame
      firstKey={spotKey(firstSpot(panel))}
      selectedKey={selected && spotKey(selected)}
      has={key => hasSpot(spotOfKey(key), size)}
      move={(keyboardKey, key) => {
        const next = moveInWeek(keyboardKey, spotOfKey(key), size);
        return next && spotKey(next);
      }}
      onOpen={onOpen && (key => onOpen(spotOfKey(key)))}
      tip={key => spot(spotOfKey(key)).tip}
    >
      <HeatmapProvider value={drawing}>
        <HeatMap
          data={series}
          width={layout.width}
          height={layout.height}
          margin={layout.margin}
          layers={layers}
          colors={() => palette.zero}
          borderColor={palette.zeroBorder}
          labelTextColor={palette.zeroBorder}
          emptyColor={palette.zero}
          animate={false}
          isInteractive={false}
          role="grid"
          ariaLabel={label}
        />
      </HeatmapProvider>
    </GridFrame>
  );
}

/** The cell with most to say: the busiest, or the one that has changed most. */
function firstSpot({ cells }: HeatmapPanel): WeekSpot {
  const busiest = busiestCell(cells.map(row => row.map(Math.abs)));
  return { weekday: busiest?.weekday ?? 0, column: busiest?.hour ?? 0 };
}
