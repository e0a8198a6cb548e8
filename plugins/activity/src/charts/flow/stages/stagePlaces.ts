import type {
  FlowMetricId,
  FlowTile,
} from '@activity-insights/plugin-activity-common';

/** The stages of a change, in order. */
export const stageMetrics = [
  'coding-time',
  'pickup-time',
  'review-time',
  'deploy-time',
] as const satisfies readonly FlowMetricId[];

export type StageMetric = (typeof stageMetrics)[number];

/** How long a stage takes, and where it lies if every stage took its median. */
export interface StagePlace {
  metric: StageMetric;
  tile: FlowTile;
  /** Seconds since the first commit, of the medians before it. */
  start: number;
  /** Seconds; null if unknown, as are those of fewer than five changes. */
  median: number | null;
  p85: number | null;
}

/**
 * The stages one after the other.
 *
 * @returns the stages that have a tile, and the seconds from the start of the first to the end of the longest
 */
export function stagePlaces(tiles: readonly FlowTile[]): {
  places: StagePlace[];
  end: number;
} {
  let start = 0;
  let end = 0;
  const places = stageMetrics.flatMap((metric): StagePlace[] => {
    const tile = tiles.find(({ id }) => id === metric);
    if (!tile) return [];
    const { p50: median = null, p85 = null } = tile.percentiles ?? {};
    const place = { metric, tile, start, median, p85 };
    end = Math.max(end, start + (median ?? 0), start + (p85 ?? 0));
    start += median ?? 0;
    return [place];
  });
  return { places, end };
}
