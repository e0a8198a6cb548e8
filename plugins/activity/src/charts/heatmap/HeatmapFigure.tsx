import { useMemo } from 'react';
import type { WorkingFrame } from '../../transforms/workingFrames';
import type { HeatmapPanel, WeekSpot } from '../../transforms/heatmapPanel';
import type { ValueFormat } from '../../transforms/valueFormat';
import type { ValueScale } from '../../transforms/valueScale';
import { ChartLegend, type LegendEntry } from '../ChartLegend';
import type { ChartPalette } from '../palette';
import { scaleLegend } from '../scaleLegend';
import { HeatmapChart } from './HeatmapChart';
import type { SpotWords } from './HeatmapContext';
import { heatmapLayout } from './heatmapLayout';
import styles from './HeatmapFigure.module.css';

/** One of the heatmaps that stand beside each other. */
export interface FigurePanel {
  key: string;
  /** Stands above it, where there are several. */
  heading?: string;
  /** Says what the whole chart is. */
  label: string;
  panel: HeatmapPanel;
  spot(spot: WeekSpot): SpotWords;
  onOpen?(spot: WeekSpot): void;
}

export interface HeatmapFigureProps {
  panels: readonly FigurePanel[];
  /** Width of each of them, in CSS pixels. */
  width: number;
  palette: ChartPalette;
  /** One for all, so that a colour says the same in each. */
  scale: ValueScale;
  format: ValueFormat;
  frames: readonly WorkingFrame[];
  current?: { weekday: number; hour: number };
  selected?: WeekSpot;
  words: {
    byWeekday: string;
    byHour: string;
    /** What the legend counts. */
    unit: string;
    workingHours: string;
    thisHour: string;
  };
}

/** Heatmaps with one scale, and its legend. */
export function HeatmapFigure(props: HeatmapFigureProps) {
  const { panels, width, palette, scale, format, frames, current } = props;
  const { selected, words } = props;
  const layout = useMemo(() => heatmapLayout(width), [width]);
  const entries: LegendEntry[] = [
    ...scaleLegend(scale, palette, format),
    ...(frames.length > 0
      ? [{ text: words.workingHours, fill: 'none', ...lineOf(palette) }]
      : []),
    ...(current
      ? [{ text: words.thisHour, fill: 'none', dot: palette.line }]
      : []),
  ];
  return (
    <>
      <div className={styles.panels}>
        {panels.map(({ key, heading, label, panel, spot, onOpen }) => (
          <div key={key} className={styles.panel} style={{ width }}>
            {heading && <p className={styles.heading}>{heading}</p>}
            <HeatmapChart
              label={label}
              panel={panel}
              spot={spot}
              onOpen={onOpen}
              layout={layout}
              palette={palette}
              scale={scale}
              frames={frames}
              // The hour that it is now is no hour of the range before.
              current={onOpen && current}
              selected={onOpen && selected}
              words={words}
            />
          </div>
        ))}
      </div>
      <ChartLegend unit={words.unit} entries={entries} />
    </>
  );
}

function lineOf({ line }: ChartPalette) {
  return { border: line, borderWidth: 1.5 };
}
