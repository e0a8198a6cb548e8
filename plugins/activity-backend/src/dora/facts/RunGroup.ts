import type { Run } from './ServiceInputs';

/** Runs that are one deployment. Instants are UTC epoch milliseconds. */
export interface RunGroup {
  /** Id of the first of its runs that reached production: later ones, and attempts that failed before, do not change it. */
  key: string;
  /** When the last of its runs came to its end. */
  at: number;
  /** When the first of them was created; null if that is after the end. */
  startedAt: number | null;
  /** Those that reached production, by time and id; at least one. */
  reached: readonly Run[];
  /** Those of its pipeline that belong to it and reached nothing, by time and id. */
  attempts: readonly Run[];
}

/** When a deployment began, as far as that is known; else when it ended. */
export function beginOf({ startedAt, at }: RunGroup): number {
  return startedAt ?? at;
}
