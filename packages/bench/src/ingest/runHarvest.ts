import { setTimeout as sleep } from 'node:timers/promises';
import type { HarvestRun } from '@activity-insights/plugin-activity-common';
import type { ActivityApi } from '../backend/ActivityApi';

/** An instance that is harvested. */
export interface HarvestScope {
  source: string;
  instance: string;
}

/** What came of a harvest of some instances at the same time. */
export interface HarvestOutcome {
  /** From the request to the end of the last run. */
  seconds: number;
  /** From when the first page was asked for, or a little before, to the end of the last run. */
  writingSeconds: number;
  written: number;
}

const everyMs = 300;

/** A harvest of little ends within this time, and is asked for more often: otherwise the pause would be what is measured. */
const quickMs = 2000;
const quickEveryMs = 20;
const tellEveryMs = 10_000;

/** A harvest that comes no further for this long is stuck. */
const patienceMs = 180_000;

/**
 * Harvests instances, each by a run of its own, all at the same time, and watches how far they come.
 *
 * @throws Error if a run does not end as completed, or does not go on
 */
export async function runHarvest(
  api: ActivityApi,
  scopes: readonly HarvestScope[],
  tell: (text: string) => void,
): Promise<HarvestOutcome> {
  const start = performance.now();
  const ids: string[] = [];
  for (const scope of scopes) {
    ids.push((await api.startRun({ mode: 'incremental', ...scope })).id);
  }
  let writingSince = start;
  let told = start;
  let progress = { records: 0, streams: 0, since: start };
  for (;;) {
    const asked = performance.now();
    const runs = await Promise.all(ids.map(id => api.run(id)));
    const written = sum(runs, run => run.records.written);
    if (written === 0) writingSince = asked;
    if (runs.every(run => run.status !== 'running')) {
      checkAll(runs);
      const end = performance.now();
      return {
        seconds: (end - start) / 1000,
        writingSeconds: (end - writingSince) / 1000,
        written,
      };
    }
    const done = sum(runs, run => run.streams.done);
    if (written > progress.records || done > progress.streams) {
      progress = { records: written, streams: done, since: asked };
    }
    if (asked - progress.since > patienceMs) {
      throw new Error('The harvest comes no further, see the log');
    }
    if (asked - told > tellEveryMs) {
      told = asked;
      const total = sum(runs, run => run.streams.total);
      tell(`${written} records, ${done} of ${total} streams`);
    }
    await sleep(asked - start < quickMs ? quickEveryMs : everyMs);
  }
}

function checkAll(runs: readonly HarvestRun[]): void {
  for (const { status, error, scope } of runs) {
    if (status !== 'completed') {
      const name = `${scope.source}/${scope.instance}`;
      throw new Error(`The harvest of ${name} ended as ${status}: ${error}`);
    }
  }
}

function sum(
  runs: readonly HarvestRun[],
  of: (run: HarvestRun) => number,
): number {
  return runs.reduce((total, run) => total + of(run), 0);
}
