import { DateTime } from 'luxon';

/** As milliseconds, a smaller number would lie before March 1973, when there was no Jira: it is seconds. */
export const leastMilliseconds = 100_000_000_000;

/**
 * Reads a moment of Jira: text such as `2024-05-01T10:11:12.345+0530`, whose offset has no colon and is that of whoever reads,
 * or a number, as bulk answers have it, which some apps write as text.
 *
 * @returns UTC epoch milliseconds; undefined if it is none
 */
export function toInstant(value: unknown): number | undefined {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return undefined;
    const isSeconds = Math.abs(value) < leastMilliseconds;
    return Math.trunc(isSeconds ? value * 1000 : value);
  }
  if (typeof value !== 'string') return undefined;
  if (/^\d{12,}$/.test(value)) return Number(value);
  const instant = DateTime.fromISO(value, { zone: 'utc' });
  return instant.isValid ? instant.toMillis() : undefined;
}
