import { setTimeout as sleep } from 'node:timers/promises';
import { Portal } from '../backend/Portal';
import type { PortalSetup } from '../backend/PortalSetup';
import { waitForRun } from '../backend/waiting';
import { Pings } from './Pings';
import { ProcessMemory } from './ProcessMemory';
import { quantile } from './statistics';
import { timeGitLog } from './timeGitLog';

/** What one round shows. Times are in seconds if not said otherwise, memory in MB. */
export interface Round {
  gitLog: number;
  firstHarvest: number;
  nothingNew: number;
  ratio: number;
  idleMemory: number;
  peakMemory: number;
  growth: number;
  /** Milliseconds that 95 % of the smallest requests took at most during the harvest. */
  pingP95: number;
  pingWorst: number;
}

/**
 * How long the backend is left alone before it counts as idle. Its start leaves some 100 MB of garbage behind, which Node
 * collects only when it has had nothing to do for half a minute or so.
 */
const settleMs = 75_000;
const idleMs = 5000;

/**
 * Measures a first harvest into a new database, with git before and after it.
 *
 * @param folder - that does not exist yet
 */
export async function measureRound(
  folder: string,
  setup: PortalSetup,
): Promise<Round> {
  const [{ gitDir }] = setup.repositories;
  const portal = await Portal.create(folder, setup);
  const { api } = portal;
  await portal.start();
  const memory = new ProcessMemory(portal.pid);
  try {
    await sleep(settleMs);
    const gitBefore = await timeGitLog(gitDir);
    memory.reset();
    await sleep(idleMs);
    const idleMemory = memory.usual;
    memory.reset();
    const pings = new Pings(api);
    const first = await waitForRun(api, (await api.startRun()).id, 500);
    const times = await pings.stop();
    const peakMemory = memory.peak;
    const next = await waitForRun(api, (await api.startRun()).id);
    const gitAfter = await timeGitLog(gitDir);
    if (first.status !== 'completed' || next.status !== 'completed') {
      throw new Error(`Runs ended as ${first.status} and ${next.status}`);
    }
    const gitLog = (gitBefore + gitAfter) / 2;
    const firstHarvest = first.durationSeconds!;
    return {
      gitLog,
      firstHarvest,
      nothingNew: next.durationSeconds!,
      ratio: firstHarvest / gitLog,
      idleMemory,
      peakMemory,
      growth: peakMemory - idleMemory,
      pingP95: quantile(times, 0.95),
      pingWorst: times[times.length - 1],
    };
  } finally {
    memory.stop();
    await portal.end();
  }
}
