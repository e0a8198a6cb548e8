import { heatmapLayout } from '../../charts/heatmap/heatmapLayout';
import type { ActivityLocation } from '../../location/activityLocation';
import { chartWidth } from './chartWidth';

/** How the cards share the width of the tab; all of it in CSS pixels. */
export interface CardsLayout {
  /** Width of one heatmap; with a comparison there may be two. */
  heatmap: number;
  /** Columns of the heatmap: hours, or blocks of four of them. */
  columns: 24 | 6;
  /** Width of the card of the pace, and of the chart in it. */
  paceCard: number;
  pace: number;
  /** Whether the pace stands beside the heatmap, and not below it. */
  isPaceBeside: boolean;
  /** Width of the charts that take all of the tab. */
  full: number;
}

const cardGap = 12;
const panelGap = 16;
const paceWidth = 320;
/** The narrowest heatmap that shows every hour, with the totals of the weekdays. */
const roomyHeatmap = 700;
/** The narrowest one that shows every hour at all. */
const hourlyHeatmap = 538;

/**
 * Two heatmaps lie side by side where each has room for all its hours, else one below the other. They take the whole width
 * then, and so do tables; else the pace stands beside the heatmap where both have room.
 */
export function cardsLayout(
  tabWidth: number,
  { comparison, view }: Pick<ActivityLocation, 'comparison' | 'view'>,
): CardsLayout {
  const full = chartWidth(tabWidth);
  const isPaceBeside =
    comparison !== 'beside' &&
    view === 'charts' &&
    chartWidth(tabWidth - paceWidth - cardGap) >= roomyHeatmap;
  const half = Math.floor((full - panelGap) / 2);
  let heatmap = full;
  if (isPaceBeside) heatmap = chartWidth(tabWidth - paceWidth - cardGap);
  else if (comparison === 'beside' && half >= hourlyHeatmap) heatmap = half;
  const paceCard = isPaceBeside ? paceWidth : tabWidth;
  return {
    heatmap,
    // A table has room for every hour.
    columns: view === 'table' ? 24 : heatmapLayout(heatmap).columns,
    paceCard,
    pace: chartWidth(paceCard),
    isPaceBeside,
    full,
  };
}
