const firstRetryMs = 60_000;
const longestRetryMs = 6 * 3_600_000;

/**
 * How long a stream rests after a failure: a minute, doubled with each failure in a row up to six hours, and spread by
 * half so that streams which failed together do not come back together. What the source asks for is the least.
 *
 * @param failures - failures in a row, this one included
 * @param random - a number in [0, 1)
 */
export function backoffMs(
  failures: number,
  random: number,
  retryAfterMs: number = 0,
): number {
  const doubled = firstRetryMs * 2 ** Math.min(failures - 1, 20);
  const longest = Math.min(doubled, longestRetryMs);
  return Math.max(longest * (0.5 + random / 2), retryAfterMs);
}
