import type { CircuitState } from './Circuit';

/**
 * How things stand with a host, as this process knows it. Instants are UTC epoch milliseconds.
 *
 * @public
 */
export interface HostState {
  /** Name and, unless it is the usual one, port. */
  host: string;
  /** Those who send requests there, each as `source/instance`. */
  instances: string[];
  circuit: CircuitState;
  /** Until when the host is left alone, if it is. */
  openUntil?: number;
  /** Why the circuit is not closed, or why the host is paused. For administrators, free of secrets. */
  reason?: string;
  /** What the host last said about the requests it still grants. */
  rateLimit?: { remaining: number; limit?: number; resetAt: number };
  /** Until when the host has asked everybody to wait. */
  pausedUntil?: number;
  /** Requests under way. */
  inFlight: number;
  /** Requests that wait for their turn. */
  waiting: number;
}
