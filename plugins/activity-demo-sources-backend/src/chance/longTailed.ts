import { Random } from './Random';

/** Quantiles of a long-tailed distribution in hundredths of its median, one for each twentieth. */
const quantiles = [
  10, 23, 32, 39, 47, 54, 62, 71, 80, 89, 100, 112, 126, 142, 161, 184, 214,
  255, 316, 441, 900,
];

/**
 * An amount that is mostly near its median, never negative and now and then nine times as much: how long work takes, how
 * much is said about it. Half of the amounts lie below the median.
 *
 * @param median - in any unit, at most a million
 */
export function longTailed(random: Random, median: number): number {
  const place = random.below(2000);
  const step = Math.floor(place / 100);
  const [low, high] = [quantiles[step], quantiles[step + 1]];
  const hundredths = low * 100 + (high - low) * (place % 100);
  return Math.floor((median * hundredths) / 10_000);
}
