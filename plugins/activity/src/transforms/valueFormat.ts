import type { HeatmapValue } from '@activity-insights/plugin-activity-common';
import { decimalsFor } from './decimalsFor';
import { formatCompact, formatCount, formatDecimal } from './format';

/** How the values of a heatmap are written. */
export interface ValueFormat {
  value: HeatmapValue;
  /** The least difference that is told: 1 for counts. */
  unit: number;
  /** `1,284`, `0.42%` or `0.42`, without a sign. */
  text(value: number): string;
  /** The same for a cell, where its unit has no room: `1.3k`, `0.42`. */
  short(value: number): string;
}

/**
 * Chooses decimals that fit the values.
 *
 * @param values - all that are shown: counts, shares of all (0 to 1), or events an hour
 */
export function valueFormat(
  value: HeatmapValue,
  values: readonly number[],
): ValueFormat {
  if (value === 'count') {
    return {
      value,
      unit: 1,
      text: count => formatCount(Math.abs(count)),
      short: count => formatCompact(Math.abs(count)),
    };
  }
  if (value === 'rate') {
    const decimals = decimalsFor(values, 3);
    const text = (rate: number) => formatDecimal(Math.abs(rate), decimals);
    return {
      value,
      unit: 10 ** -decimals,
      text,
      short: rate => shortRate(Math.abs(rate)),
    };
  }
  const decimals = decimalsFor(
    values.map(share => share * 100),
    2,
  );
  const short = (share: number) =>
    formatDecimal(Math.abs(share) * 100, decimals);
  return {
    value,
    unit: 10 ** -(decimals + 2),
    text: share => `${short(share)}%`,
    short,
  };
}

/** Two digits, as far as there are any. */
function shortRate(rate: number): string {
  if (rate >= 9.95) return formatCompact(Math.round(rate));
  const text = formatDecimal(rate, rate >= 0.995 ? 1 : 2);
  // Something must not be taken for nothing.
  return rate > 0 && !/[1-9]/.test(text) ? '~0' : text;
}
