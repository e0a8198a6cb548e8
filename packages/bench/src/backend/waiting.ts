import { setTimeout as sleep } from 'node:timers/promises';
import type { HarvestRun } from '@activity-insights/plugin-activity-common';
import type { ActivityApi } from './ActivityApi';

/**
 * Asks again and again until there is an answer.
 *
 * @throws Error with the name of what was waited for
 */
export async function waitFor<T>(
  name: string,
  timeoutMs: number,
  everyMs: number,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await sleep(everyMs);
  }
  throw new Error(`Waited ${timeoutMs / 1000} s for ${name} in vain`);
}

const longestRunMs = 30 * 60_000;

/** Waits for the end of a run, however it ends. */
export async function waitForRun(
  api: ActivityApi,
  id: string,
  everyMs = 250,
): Promise<HarvestRun> {
  return waitFor(`run ${id}`, longestRunMs, everyMs, async () => {
    const run = await api.run(id);
    return run.status === 'running' ? undefined : run;
  });
}
