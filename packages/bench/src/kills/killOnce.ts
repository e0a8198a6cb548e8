import { setTimeout as sleep } from 'node:timers/promises';
import {
  harvestRunListSchema,
  type HarvestMode,
  type HarvestRun,
} from '@activity-insights/plugin-activity-common';
import type { ActivityApi } from '../backend/ActivityApi';
import type { Portal } from '../backend/Portal';
import { waitFor } from '../backend/waiting';
import type { KillMoment } from './KillPlan';

/** Longer than the lease of a stream: the next process goes on at once only if it knows that the one before is dead. */
const progressTimeoutMs = 180_000;

/**
 * Starts the backend and kills it, with all that it has started, at a moment of a run: of the one that is not finished
 * yet, else of a new one.
 *
 * @param records - how many a run reads in all
 * @returns what the run had come to
 */
export async function killOnce(
  portal: Portal,
  moment: KillMoment,
  records: number,
): Promise<string> {
  const { mode, at, afterMs } = moment;
  portal.launch();
  try {
    if (at === 'start') {
      await sleep(afterMs);
      return `${afterMs} ms after its start`;
    }
    await portal.waitUntilUp();
    const { api } = portal;
    const [unfinished] = await runningRuns(api, mode);
    const started = unfinished ?? (await api.startRun({ mode }));
    const { read } = started.records;
    const threshold = Math.ceil(read + (records - read) * at);
    const run = await waitFor(
      'progress of a run',
      progressTimeoutMs,
      10,
      async (): Promise<HarvestRun | undefined> => {
        const found = await api.run(started.id);
        const isThere =
          found.status !== 'running' || found.records.read >= threshold;
        return isThere ? found : undefined;
      },
    );
    await sleep(run.status === 'running' ? afterMs : 0);
    return `${run.status} ${mode}, ${run.records.read} of ${records} records, ${afterMs} ms later`;
  } finally {
    await portal.end('SIGKILL');
  }
}

/** Runs that have not ended, newest first. */
export async function runningRuns(
  api: ActivityApi,
  mode?: HarvestMode,
): Promise<HarvestRun[]> {
  const { text } = await api.send(
    'GET',
    `activity/harvest/runs?status=running${mode ? `&mode=${mode}` : ''}`,
  );
  return harvestRunListSchema.parse(JSON.parse(text)).items;
}
