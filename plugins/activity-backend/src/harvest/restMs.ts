/** The share of an interval over which due times are spread. */
const spread = 0.1;

/** A project that allows no changes any more is looked at once a day, in case it does again. */
const archivedFrequencyMs = 24 * 3_600_000;

/**
 * How long a stream rests that was read to its end: up to a tenth less than its interval, so that streams which were due
 * in the same second come apart with time, and none waits longer than it should.
 *
 * @param random - a number in [0, 1)
 */
export function restMs(
  frequencyMs: number,
  archived: boolean,
  random: number,
): number {
  const interval = archived
    ? Math.max(frequencyMs, archivedFrequencyMs)
    : frequencyMs;
  return interval * (1 - spread * random);
}
