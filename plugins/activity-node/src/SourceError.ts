import { CustomErrorBase } from '@backstage/errors';

/**
 * Why a stream could not be read.
 *
 * - `not-found`: the project is not there
 * - `unreadable`: it is there and cannot be read, or is not what it should be
 * - `unauthorised`: the credentials are refused
 * - `forbidden`: the credentials do not reach it
 * - `rate-limited`: the source asks to wait, see `retryAfterMs`
 * - `unavailable`: the source does not answer, or answers with a failure of its own
 * - `invalid-cursor`: the stored cursor cannot be read; the host starts again from the beginning
 * - `unsupported`: the source lacks, or no longer has, what is needed
 *
 * @public
 */
export type SourceErrorCode =
  | 'not-found'
  | 'unreadable'
  | 'unauthorised'
  | 'forbidden'
  | 'rate-limited'
  | 'unavailable'
  | 'invalid-cursor'
  | 'unsupported';

/**
 * A failure that a stream knows how to name. The message is shown to administrators: it names the thing and what to do,
 * and holds no secret; it never carries the text of the error behind it.
 *
 * @public
 */
export class SourceError extends CustomErrorBase {
  readonly code: SourceErrorCode;
  readonly retryAfterMs?: number;

  constructor(
    code: SourceErrorCode,
    message: string,
    options?: { retryAfterMs?: number },
  ) {
    super(message);
    this.name = 'SourceError';
    this.code = code;
    this.retryAfterMs = options?.retryAfterMs;
  }
}
