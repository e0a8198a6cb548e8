import type { ActivityApi } from '../backend/ActivityApi';
import { waitForRun } from '../backend/waiting';

/** What a harvest of everything has brought, and how long it took. */
export interface SettledHarvest {
  /** Rows that were written. */
  records: number;
  /** Until all of it was settled. */
  settledMs: number;
  secondsOfRun: number;
  secondsUntilSettled: number;
}

/**
 * Harvests all that there is, and waits until it has been settled.
 *
 * @param untilSettled - ends when nothing is left to be settled
 * @throws Error if the run does not end well
 */
export async function harvestAndSettle(
  api: ActivityApi,
  untilSettled: () => Promise<unknown>,
): Promise<SettledHarvest> {
  const startedAt = performance.now();
  const { id } = await api.startRun();
  const run = await waitForRun(api, id);
  if (run.status !== 'completed') {
    throw new Error(`The run is ${run.status}: ${JSON.stringify(run)}`);
  }
  const runMs = performance.now() - startedAt;
  await untilSettled();
  const settledMs = performance.now() - startedAt;
  return {
    records: run.records.written,
    settledMs,
    secondsOfRun: Math.round(runMs / 1_000),
    secondsUntilSettled: Math.round(settledMs / 1_000),
  };
}
