import {
  leastForPercentiles,
  nearestRank,
} from '../../flow/statistics/percentiles';

/** Spans from the shortest on, in seconds. */
export type SortedSpans = Float64Array;

/** Percentiles of spans in seconds, by the nearest rank. */
export interface SpanPercentiles {
  p50: number | null;
  p75: number | null;
  p90: number | null;
}

/** Spans in milliseconds in any order, those that are not known left out. */
export function sortSpans(spans: Iterable<number | null>): SortedSpans {
  const known: number[] = [];
  for (const span of spans) if (span !== null) known.push(span / 1000);
  return new Float64Array(known).sort();
}

/** The lower median; null of none. */
export function medianOf(sorted: SortedSpans): number | null {
  return sorted.length > 0 ? nearestRank(sorted, 50) : null;
}

/**
 * The median is told of however few there are, as `n` stands beside it and a service may not fail five times a year; p75 and p90 of 1 to
 * 4 would be the longest of them by another name, and are null.
 */
export function spanPercentiles(sorted: SortedSpans): SpanPercentiles {
  const isEnough = sorted.length >= leastForPercentiles;
  return {
    p50: medianOf(sorted),
    p75: isEnough ? nearestRank(sorted, 75) : null,
    p90: isEnough ? nearestRank(sorted, 90) : null,
  };
}
