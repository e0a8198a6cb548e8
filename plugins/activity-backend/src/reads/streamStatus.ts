import type { HarvestStream } from '@activity-insights/plugin-activity-common';
import { isLastingFailure } from './lastingFailure';

/** What the status of a stream follows from. */
export interface StreamCondition {
  enabled: boolean;
  /** Whether a replica reads it at the moment. */
  leased: boolean;
  /** Why the last attempt has failed; null if it has not, or if there was none. */
  code: string | null;
  /** Failures in a row. */
  failures: number;
}

/** How a stream does. */
export function streamStatus({
  enabled,
  leased,
  code,
  failures,
}: StreamCondition): HarvestStream['status'] {
  if (!enabled) return 'disabled';
  if (leased) return 'running';
  if (code === null) return 'idle';
  // Who asks to wait will answer again.
  if (code === 'rate-limited') return 'backoff';
  return isLastingFailure(code, failures) ? 'failed' : 'backoff';
}
