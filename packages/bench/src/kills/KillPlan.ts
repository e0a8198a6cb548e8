import type { HarvestMode } from '@activity-insights/plugin-activity-common';
import type { Random } from '../repository/Random';

/** When the backend is killed. */
export interface KillMoment {
  /** Of the run that is under way. */
  mode: HarvestMode;
  /** Soon after its start, or when so much (0 to 1) is read of the records that were not read at its start. */
  at: 'start' | number;
  /** So much later. */
  afterMs: number;
}

/**
 * Moments that cover starts, and the beginning, the middle and the end of a first harvest and then of a reload, at random
 * places each.
 */
export function planKills(random: Random, count: number): KillMoment[] {
  const first = Math.ceil(count * 0.6);
  return [
    ...planRun(random, 'incremental', first),
    ...planRun(random, 'reload', count - first),
  ];
}

function planRun(
  random: Random,
  mode: HarvestMode,
  count: number,
): KillMoment[] {
  return Array.from({ length: count }, (_, index): KillMoment => {
    if (index % 4 === 2) {
      return { mode, at: 'start', afterMs: random.integer(200, 6000) };
    }
    // The last one comes when all is read, but perhaps not yet settled.
    const at = index === count - 1 ? 1 : random.next() / 2;
    return { mode, at, afterMs: random.integer(0, 100) };
  });
}
