import {
  paletteStep,
  quantileBuckets,
  type CountBucket,
} from './quantileBuckets';

/** Which values share a colour. Bounds are multiples of the unit, so that a legend can print them exactly. */
export interface ValueScale {
  kind: 'sequential' | 'diverging';
  /** Classes of the amounts, from few to many; of a diverging scale they hold for more and for less alike. */
  buckets: readonly CountBucket[];
  /**
   * The step of the palette for a value: 0 for none, from 1 for the least amounts on; below zero for values below zero.
   */
  stepOf(value: number): number;
}

/** Differences of shares and rates are never quite zero where they should be. */
const noise = 1e-9;

/**
 * Classes with about the same number of cells each.
 *
 * @param values - all values that the scale must hold, of all charts that share it
 * @param size - how many steps the palette has
 * @param unit - 1 for counts; the least difference that is told for other values
 */
export function sequentialScale(
  values: readonly number[],
  size: number,
  unit: number,
): ValueScale {
  return scaleOf('sequential', values, size, unit);
}

/** The same around zero: more and less of the same amount are the same number of steps away from it. */
export function divergingScale(
  differences: readonly number[],
  size: number,
  unit: number,
): ValueScale {
  return scaleOf('diverging', differences, size, unit);
}

function scaleOf(
  kind: ValueScale['kind'],
  values: readonly number[],
  size: number,
  unit: number,
): ValueScale {
  // Something must not be taken for nothing, however little it is.
  const unitsOf = (value: number) =>
    Math.abs(value) < noise
      ? 0
      : Math.max(1, Math.round(Math.abs(value) / unit));
  const buckets = quantileBuckets(values.map(unitsOf), size);
  return {
    kind,
    buckets: buckets.map(({ from, to }) => ({
      from: from * unit,
      to: to * unit,
    })),
    stepOf: value => {
      const step = paletteStep(unitsOf(value), buckets, size) + 1;
      return value < 0 ? 0 - step : step;
    },
  };
}
