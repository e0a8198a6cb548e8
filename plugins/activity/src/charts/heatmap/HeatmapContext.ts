import { createContext, useContext } from 'react';
import type { ChartPalette } from '../palette';
import type { HeatmapLayout } from './heatmapLayout';

/** What the layers of the heatmap draw. nivo keeps a layer only as long as its component is the same one. */
export interface HeatmapDrawing {
  layout: HeatmapLayout;
  palette: ChartPalette;
  rows: readonly number[][];
  labelOf(weekday: number, column: number): string;
  words: { byWeekday: string; byHour: string };
}

const HeatmapContext = createContext<HeatmapDrawing | undefined>(undefined);

export const HeatmapProvider = HeatmapContext.Provider;

export function useHeatmapDrawing(): HeatmapDrawing {
  const drawing = useContext(HeatmapContext);
  if (!drawing) throw new Error('A layer of the heatmap stands alone');
  return drawing;
}
