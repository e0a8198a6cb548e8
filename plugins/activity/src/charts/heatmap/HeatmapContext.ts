import { createContext, useContext } from 'react';
import type { HeatmapPanel, WeekSpot } from '../../transforms/heatmapPanel';
import type { ValueScale } from '../../transforms/valueScale';
import type { WorkingFrame } from '../../transforms/workingFrames';
import type { TipText } from '../grid/GridTip';
import type { ChartPalette } from '../palette';
import type { HeatmapLayout } from './heatmapLayout';

/** What a place of the heatmap says. */
export interface SpotWords {
  label: string;
  tip: TipText;
  /** The number alone, as it is printed beside a bar. */
  total: string;
  /** What is printed in a cell, if anything. */
  printed?: string;
}

/** What the layers of the heatmap draw. nivo keeps a layer only as long as its component is the same one. */
export interface HeatmapDrawing {
  layout: HeatmapLayout;
  palette: ChartPalette;
  panel: HeatmapPanel;
  scale: ValueScale;
  frames: readonly WorkingFrame[];
  /** The hour of the week that it is now. */
  current?: { weekday: number; hour: number };
  words: { byWeekday: string; byHour: string };
  spot(spot: WeekSpot): SpotWords;
}

const HeatmapContext = createContext<HeatmapDrawing | undefined>(undefined);

export const HeatmapProvider = HeatmapContext.Provider;

export function useHeatmapDrawing(): HeatmapDrawing {
  const drawing = useContext(HeatmapContext);
  if (!drawing) throw new Error('A layer of the heatmap stands alone');
  return drawing;
}
