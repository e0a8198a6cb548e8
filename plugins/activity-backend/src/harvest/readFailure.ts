import { SourceError } from '@activity-insights/plugin-activity-node';
import { isError } from '@backstage/errors';
import type { ReadFailure } from '../store/operations/endRead';
import { StoreError } from '../store/StoreError';
import { backoffMs } from './backoff';

/**
 * What is kept and shown of an error that ended a read. Only errors that are made for it keep their text: any other may
 * quote what it was working on.
 *
 * @param failures - failures in a row, this one included
 */
export function toReadFailure(
  error: unknown,
  failures: number,
  random: number,
): ReadFailure {
  if (error instanceof SourceError) {
    return {
      code: error.code,
      message: error.message,
      retryInMs: backoffMs(failures, random, error.retryAfterMs),
    };
  }
  const retryInMs = backoffMs(failures, random);
  if (error instanceof StoreError) {
    return { code: 'store', message: error.message, retryInMs };
  }
  const name = isError(error) ? error.name : typeof error;
  return {
    code: 'internal',
    message: `An unexpected ${name} ended the read; the log of the backend has its place`,
    retryInMs,
  };
}
