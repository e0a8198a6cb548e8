import { SourceError } from '@activity-insights/plugin-activity-node';
import { isError } from '@backstage/errors';
import { StoreError } from '../store/StoreError';
import type { ReadFailure } from '../store/streams/failRead';
import { backoffMs, waitMs } from './backoff';

/** A source that asks for less is asked again after this, in milliseconds. */
const shortestWaitMs = 1_000;

/** What a failure is judged by beside the error. */
export interface FailedRead {
  /** Failures in a row before this one. */
  failuresBefore: number;
  /** Pages that were stored before it failed. */
  pages: number;
  /** A number in [0, 1). */
  random: number;
}

/**
 * What is kept and shown of an error that ended a read, and what follows from it.
 *
 * - A failure after some pages were stored is the first in a row: the stream gets on.
 * - `rate-limited` is nobody's fault: the runs that wait for the stream go on waiting. If the source has said for how long,
 *   the stream rests for that time and its failures are counted on as if nothing had happened. If it has not, the
 *   failure counts, but for the length of the rest only.
 * - Everything else counts, and the runs have waited in vain.
 */
export function toReadFailure(
  error: unknown,
  { failuresBefore, pages, random }: FailedRead,
): ReadFailure {
  const failures = pages > 0 ? 1 : failuresBefore + 1;
  const told = describeError(error);
  const retryAfterMs =
    error instanceof SourceError ? error.retryAfterMs : undefined;
  const isLimited = told.code === 'rate-limited';
  if (isLimited && retryAfterMs !== undefined && retryAfterMs > 0) {
    return {
      ...told,
      retryInMs: Math.max(waitMs(retryAfterMs, random), shortestWaitMs),
      failures: failuresBefore,
      endsWaiting: false,
    };
  }
  return {
    ...told,
    retryInMs: backoffMs(failures, random, retryAfterMs),
    failures,
    endsWaiting: !isLimited,
  };
}

/**
 * An error as it may be kept and shown. Only errors that are made for it keep their text: any other may quote what it was
 * working on.
 */
export function describeError(error: unknown): {
  code: string;
  message: string;
} {
  if (error instanceof SourceError) {
    return { code: error.code, message: error.message };
  }
  if (error instanceof StoreError) {
    return { code: 'store', message: error.message };
  }
  const name = isError(error) ? error.name : typeof error;
  return {
    code: 'internal',
    message: `An unexpected ${name} ended it; the log of the backend says where`,
  };
}

const shownFrames = 3;

/** Where an error came from that has no words of its own to be shown; empty for others. Places hold no values. */
export function placeOf(error: unknown): string {
  if (describeError(error).code !== 'internal' || !isError(error)) return '';
  const frames = (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, shownFrames)
    .map(line => line.trim());
  return frames.length === 0 ? '' : ` (${frames.join(', ')})`;
}
