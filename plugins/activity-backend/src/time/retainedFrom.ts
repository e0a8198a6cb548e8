import { quarterMs } from './durations';

/**
 * The oldest instant that retention keeps, at the beginning of a quarter of an hour, so that a bucket is kept as a whole or not
 * at all.
 *
 * @param now - UTC epoch milliseconds
 * @param retentionMs - how long events are kept; undefined for ever
 * @returns UTC epoch milliseconds, or undefined if everything is kept
 */
export function retainedFrom(now: number, retentionMs: number): number;
export function retainedFrom(
  now: number,
  retentionMs: number | undefined,
): number | undefined;
export function retainedFrom(
  now: number,
  retentionMs: number | undefined,
): number | undefined {
  if (retentionMs === undefined) return undefined;
  return Math.floor((now - retentionMs) / quarterMs) * quarterMs;
}
