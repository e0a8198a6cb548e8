import { useMemo } from 'react';
import { formatCount } from '../../../transforms/format';
import { fittingText } from '../../../transforms/work/fittingText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import gridStyles from '../../grid/Grid.module.css';
import type { ChartPalette } from '../../palette';
import { LevelLines } from '../frame/LevelLines';
import { ValueAxis } from '../frame/ValueAxis';
import type { FlowItem } from '../items/finishedItems';
import type { Mark } from '../marks/Mark';
import { MarkGrid } from '../marks/MarkGrid';
import { placeSize } from '../marks/placesOf';
import { AgeingDots } from './AgeingDots';
import type { AgeingStatus } from './ageingItems';
import { ageingLayout } from './ageingLayout';
import { useAgeWords } from './useAgeWords';

export interface AgeingPlotProps {
  /** At least one. */
  statuses: readonly AgeingStatus[];
  levels: readonly {
    name: string;
    seconds: number;
    dashes: string | undefined;
  }[];
  limit: number | undefined;
  width: number;
  palette: ChartPalette;
  onSelect?(items: FlowItem[]): void;
}

/** The columns of statuses, the items in them, and the places that take the focus. */
export function AgeingPlot(props: AgeingPlotProps) {
  const { statuses, levels, limit, width, palette, onSelect } = props;
  const { t, mark } = useFlowChartWords();
  const ageWords = useAgeWords();
  const layout = ageingLayout(
    statuses,
    levels.map(({ seconds }) => seconds),
    width,
  );
  const { plot, ticks, y, columns, columnWidth, places } = layout;
  const marks = useMemo(
    () =>
      places.map(
        ({ items, ...place }): Mark => ({
          ...place,
          ...ageWords(items),
          width: placeSize,
          height: placeSize,
        }),
      ),
    [places, ageWords],
  );
  const open = (key: string) => {
    const place = places.find(one => one.key === key);
    if (place) onSelect?.(place.items.map(({ item }) => item));
  };
  return (
    <MarkGrid
      label={t('flowChart.ageing.label')}
      width={plot.width}
      height={plot.height}
      marks={marks}
      firstKey={marks[0].key}
      onOpen={onSelect && open}
      over={
        <LevelLines
          plot={plot}
          levels={levels.map(({ name, dashes, seconds }) => ({
            name,
            dashes,
            y: y(seconds),
          }))}
          palette={palette}
        />
      }
    >
      <ValueAxis
        plot={plot}
        ticks={ticks}
        y={y}
        palette={palette}
        nameOf={seconds => mark(seconds, 'seconds')}
      />
      <g className={gridStyles.axis}>
        {columns.map(({ status, count, x }, index) => (
          <g key={status}>
            {index > 0 && (
              <line
                x1={x - columnWidth / 2}
                x2={x - columnWidth / 2}
                y1={plot.top}
                y2={plot.bottom}
                stroke={palette.zeroBorder}
              />
            )}
            <text
              className={gridStyles.strong}
              x={x}
              y={plot.bottom + 16}
              textAnchor="middle"
            >
              {fittingText(status, columnWidth)}
            </text>
            <text x={x} y={plot.bottom + 32} textAnchor="middle">
              {formatCount(count)}
            </text>
          </g>
        ))}
      </g>
      <AgeingDots layout={layout} limit={limit} palette={palette} />
    </MarkGrid>
  );
}
