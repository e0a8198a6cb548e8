import { onOurClock, parseInstant } from './hostClock';

/**
 * How long a host asks to wait by `Retry-After`, given as seconds or as a date: milliseconds, at least 0, or undefined if
 * it does not ask. It may be absurdly long.
 *
 * @param now - UTC epoch milliseconds
 */
export function parseRetryAfter(
  headers: Headers,
  now: number,
): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1_000;
  const instant = parseInstant(value);
  return instant === undefined
    ? undefined
    : Math.max(0, onOurClock(instant, headers, now) - now);
}
