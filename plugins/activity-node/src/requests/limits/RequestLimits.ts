/**
 * How hard a host may be asked, and how long it may take. Each process keeps to them by itself: with two replicas a host
 * sees twice as much.
 *
 * @public
 */
export interface RequestLimits {
  /** How long one request may take from being sent to the last byte of its answer, in milliseconds. */
  requestTimeoutMs: number;
  /** How many requests may be under way to one host. */
  concurrencyPerHost: number;
  /** How many requests may be sent to one host within any 60 seconds. */
  requestsPerMinutePerHost: number;
}

/**
 * The limits where `activity.limits` says nothing.
 *
 * @public
 */
export const defaultRequestLimits: Readonly<RequestLimits> = {
  requestTimeoutMs: 30_000,
  concurrencyPerHost: 10,
  requestsPerMinutePerHost: 600,
};
