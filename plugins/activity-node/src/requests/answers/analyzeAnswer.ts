import type { Answer } from './Answer';
import { parseRateLimit } from './parseRateLimit';
import { parseRetryAfter } from './parseRetryAfter';

/**
 * What an answer says about its host.
 *
 * - `answered`: it works, also where it says no
 * - `limited`: it wants fewer requests; `waitMs` says for how long, if it does
 * - `failing`: it does not work; `isPassing` if that may be over in a moment
 */
export type Verdict =
  | { kind: 'answered' }
  | { kind: 'limited'; waitMs?: number }
  | { kind: 'failing'; waitMs?: number; isPassing: boolean };

/** The least that GitHub wants to be left alone for when it does not say for how long. */
const secondaryLimitMs = 60_000;
const passingStatuses = new Set([502, 503, 504]);
const bytesToSearch = 2_000;

/**
 * Tells from status and headers how a host is. 403 is a rate limit where the headers say so, or where GitHub's text does
 * for its secondary limits.
 *
 * @param now - UTC epoch milliseconds
 * @param longestPauseMs - what is asked for beyond it is cut off
 */
export function analyzeAnswer(
  answer: Pick<Answer, 'status' | 'headers' | 'body'>,
  now: number,
  longestPauseMs: number,
): Verdict {
  const verdict = readVerdict(answer, now);
  return 'waitMs' in verdict && verdict.waitMs !== undefined
    ? { ...verdict, waitMs: Math.min(verdict.waitMs, longestPauseMs) }
    : verdict;
}

function readVerdict(
  answer: Pick<Answer, 'status' | 'headers' | 'body'>,
  now: number,
): Verdict {
  const { status, headers } = answer;
  if (status >= 500) {
    const isPassing = passingStatuses.has(status);
    return {
      kind: 'failing',
      waitMs: parseRetryAfter(headers, now),
      isPassing,
    };
  }
  if (status !== 429 && status !== 403) return { kind: 'answered' };
  const retryAfterMs = parseRetryAfter(headers, now);
  const isSecondary = speaksOfSecondaryLimit(answer.body);
  const stated = parseRateLimit(headers, now);
  const isUsedUp = stated?.remaining === 0;
  if (
    status === 403 &&
    retryAfterMs === undefined &&
    !isSecondary &&
    !isUsedUp
  ) {
    return { kind: 'answered' };
  }
  const isWindowMeant = isUsedUp || stated?.remaining === undefined;
  const untilResetMs =
    stated?.resetAt !== undefined && isWindowMeant && !stated.refillPerMs
      ? stated.resetAt - now
      : undefined;
  const otherwise = isSecondary ? secondaryLimitMs : untilResetMs;
  return { kind: 'limited', waitMs: retryAfterMs ?? otherwise };
}

function speaksOfSecondaryLimit(body: Uint8Array | undefined): boolean {
  const start = body?.subarray(0, bytesToSearch) ?? new Uint8Array();
  return /secondary rate limit/i.test(new TextDecoder().decode(start));
}
