import { CustomErrorBase } from '@backstage/errors';

/** What became of a request that was sent, or was to be. */
export type RequestOutcome =
  | 'answered'
  | 'refused'
  | 'rate-limited'
  | 'failed'
  | 'network'
  | 'timeout'
  | 'unreadable'
  | 'aborted'
  | 'not-sent';

/** A host that gave no answer. */
export class HostFailure extends CustomErrorBase {
  override name = 'HostFailure' as const;
  readonly outcome: 'network' | 'timeout';
  /** Whether it may be over in a moment. */
  readonly isPassing: boolean;

  /** @param reason - for people, free of secrets and of what the host has sent */
  constructor(
    outcome: 'network' | 'timeout',
    reason: string,
    isPassing: boolean,
  ) {
    super(reason);
    this.outcome = outcome;
    this.isPassing = isPassing;
  }
}
