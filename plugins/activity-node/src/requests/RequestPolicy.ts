/**
 * What is the same for all hosts and needs no setting. Times are milliseconds.
 *
 * @public
 */
export interface RequestPolicy {
  /** How often a request is sent again, beside the first time. */
  retries: number;
  /** The longest pause before the first retry; doubled with each one, up to `longestBackoffMs`. */
  firstBackoffMs: number;
  longestBackoffMs: number;
  /** A host that lets nobody in for longer than this is not waited for: callers are told when to come back. */
  longestWaitMs: number;
  /** The longest that one call takes, with its waits and retries. */
  longestCallMs: number;
  /** The longest pause that a host may ask for; afterwards it is asked again. */
  longestPauseMs: number;
  /** The first pause of a host that says "too many requests" and not for how long; doubled each time in a row. */
  firstPauseMs: number;
  /** Failures of a host in a row after which it is left alone. */
  failuresToOpen: number;
  /** How long a host is left alone at first; doubled with each probe that fails, up to `longestRestMs`. */
  firstRestMs: number;
  longestRestMs: number;
  /** The largest answer, in bytes after decompression. */
  maxBytes: number;
  maxRedirects: number;
}

/**
 * The policy outside tests.
 *
 * @public
 */
export const defaultRequestPolicy: Readonly<RequestPolicy> = {
  retries: 3,
  firstBackoffMs: 500,
  longestBackoffMs: 15_000,
  longestWaitMs: 30_000,
  longestCallMs: 5 * 60_000,
  longestPauseMs: 60 * 60_000,
  firstPauseMs: 5_000,
  failuresToOpen: 5,
  firstRestMs: 30_000,
  longestRestMs: 5 * 60_000,
  maxBytes: 50_000_000,
  maxRedirects: 5,
};
