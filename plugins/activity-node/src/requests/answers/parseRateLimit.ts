import { onOurClock, parseInstant } from './hostClock';
import { parsePolicies } from './parsePolicies';

/** What a host says about how many requests it still grants. */
export interface RateLimit {
  /** Which of several limits is meant, empty if there is one. */
  resource: string;
  /** The size of the window. */
  limit?: number;
  /** Requests left in it. */
  remaining?: number;
  /** When it begins anew, or is full again, UTC epoch milliseconds; at most a day ahead. */
  resetAt?: number;
  /** Requests that come back in every millisecond, if they do so all the time. */
  refillPerMs?: number;
}

const dayMs = 86_400_000;

/**
 * Reads the headers about rate limits: `X-RateLimit-*` (GitHub, Jira), `RateLimit-*` (GitLab), and `RateLimit` or
 * `Beta-RateLimit` in the forms of the IETF drafts.
 *
 * @param now - UTC epoch milliseconds
 * @returns undefined if there are none that can be understood
 */
export function parseRateLimit(
  headers: Headers,
  now: number,
): RateLimit | undefined {
  for (const prefix of ['x-ratelimit-', 'ratelimit-', 'beta-ratelimit-']) {
    const found = parseFields(headers, prefix, now);
    if (found) return found;
  }
  for (const name of ['ratelimit', 'beta-ratelimit']) {
    const found = parsePolicies(
      headers.get(name),
      headers.get(`${name}-policy`),
    );
    if (found) {
      const { resource, limit, remaining, resetSeconds } = found;
      return {
        resource,
        limit,
        remaining,
        resetAt: bound(now + resetSeconds * 1_000, now),
      };
    }
  }
  return undefined;
}

function parseFields(
  headers: Headers,
  prefix: string,
  now: number,
): RateLimit | undefined {
  const read = (name: string) => headers.get(`${prefix}${name}`)?.trim() ?? '';
  const limit = parseCount(read('limit'));
  const remaining = parseCount(read('remaining'));
  const resetAt = parseReset(read('reset'), headers, now);
  if (remaining === undefined && resetAt === undefined) return undefined;
  const resource = read('resource') || read('name');
  const seconds = parseCount(read('interval-seconds'));
  const fillRate = parseCount(read('fillrate'));
  if (resetAt !== undefined || !seconds || !fillRate) {
    return { resource, limit, remaining, resetAt };
  }
  // Jira Data Center has a bucket that fills all the time; it names no instant.
  const refillPerMs = fillRate / (seconds * 1_000);
  const missing = Math.max(0, (limit ?? fillRate) - (remaining ?? 0));
  return {
    resource,
    limit,
    remaining,
    resetAt: bound(now + missing / refillPerMs, now),
    refillPerMs,
  };
}

/** A reset is a number of seconds from now, an epoch in seconds or milliseconds, or an instant as text. */
function parseReset(
  text: string,
  headers: Headers,
  now: number,
): number | undefined {
  const count = parseCount(text);
  if (count !== undefined && count < 1e9)
    return bound(now + count * 1_000, now);
  const instant =
    count === undefined
      ? parseInstant(text)
      : count * (count < 1e12 ? 1_000 : 1);
  return instant === undefined
    ? undefined
    : bound(onOurClock(instant, headers, now), now);
}

function parseCount(text: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function bound(instant: number, now: number): number {
  return Math.min(Math.max(instant, now), now + dayMs);
}
