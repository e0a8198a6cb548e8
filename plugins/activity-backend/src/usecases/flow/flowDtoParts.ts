import { toIsoInstant } from '../../time/toIsoInstant';

/** An instant, UTC epoch milliseconds, as answers have it. */
export function isoOrNull(at: number | null): string | null {
  return at === null ? null : toIsoInstant(at);
}

/** Milliseconds as seconds. */
export function secondsOrNull(ms: number | null): number | null {
  return ms === null ? null : ms / 1000;
}
