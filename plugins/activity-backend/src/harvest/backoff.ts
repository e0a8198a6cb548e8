const firstRetryMs = 60_000;
const longestRetryMs = 6 * 3_600_000;

/** What no source can mean who asks to wait for longer. */
const longestWaitMs = 24 * 3_600_000;

/** Streams that were told to wait for the same time come back over so much more of it. */
const waitSpread = 0.1;

/**
 * How long a stream rests after a failure: a minute, doubled with each failure in a row up to six hours, and spread by
 * half so that streams which failed together do not come back together. What the source asks for is the least.
 *
 * @param failures - failures in a row, this one included
 * @param random - a number in [0, 1)
 * @param retryAfterMs - what the source asks for
 */
export function backoffMs(
  failures: number,
  random: number,
  retryAfterMs: number = 0,
): number {
  const doubled = firstRetryMs * 2 ** Math.min(Math.max(failures, 1) - 1, 20);
  const longest = Math.min(doubled, longestRetryMs);
  return Math.max(longest * (0.5 + random / 2), waitMs(retryAfterMs, random));
}

/** How long a stream rests whose source has said for how long, and a little longer. */
export function waitMs(retryAfterMs: number, random: number): number {
  if (!(retryAfterMs > 0)) return 0;
  return Math.min(retryAfterMs, longestWaitMs) * (1 + waitSpread * random);
}
