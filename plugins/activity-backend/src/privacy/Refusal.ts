import { NotAllowedError } from '@backstage/errors';

/**
 * Why an answer is refused, for clients to act on.
 *
 * - `not-permitted`: the caller may not read the activity of the entity
 * - `too-few-people`: the answer would tell about fewer people than a caller may learn about who may not see single ones
 */
export type RefusalReason = 'not-permitted' | 'too-few-people';

/** An answer that is not given: HTTP 403, with the reason in the body of the error. */
export class Refusal extends NotAllowedError {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
