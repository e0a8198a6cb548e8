import { waitFor, waitForRun } from '../../backend/waiting';
import type { Figures } from '../../figures/Figures';
import type { WorkSession } from './WorkSession';

const settleTimeoutMs = 30 * 60_000;

/**
 * Lets projects be read, and waits until all that they have is stored and settled.
 *
 * @param open - how many projects, from the first one on
 */
export async function fillWork(
  session: WorkSession,
  open: number,
  figures: Figures,
): Promise<void> {
  const { projects } = session.work;
  const before = projects[session.world.open - 1]?.to ?? 0;
  const items = projects[open - 1].to - before;
  session.tell(`Harvesting ${items} items of ${open} projects`);
  session.change({ open });
  const startedAt = performance.now();
  const { id } = await session.api.startRun();
  const run = await waitForRun(session.api, id);
  if (run.status !== 'completed') {
    throw new Error(`The run is ${run.status}: ${JSON.stringify(run)}`);
  }
  const runMs = performance.now() - startedAt;
  await waitFor('the queue to be empty', settleTimeoutMs, 250, async () =>
    (await countQueued(session)) === 0 ? true : undefined,
  );
  const settledMs = performance.now() - startedAt;
  const details = {
    projects: open,
    harvested: items,
    records: run.records.written,
    secondsOfRun: Math.round(runMs / 1000),
    secondsUntilSettled: Math.round(settledMs / 1000),
  };
  figures.add({
    name: 'harvest of work items, until they are settled',
    value: (items * 1000) / settledMs,
    unit: 'items/s',
    details,
  });
  figures.add({
    name: 'records of that harvest',
    value: (run.records.written * 1000) / settledMs,
    unit: 'rows/s',
    details,
  });
}

/** How many items wait for being settled. */
export async function countQueued({ database }: WorkSession): Promise<number> {
  return database.look(async knex => {
    const rows = await knex('settle_work_items').count({ queued: '*' });
    return Number(rows[0].queued);
  });
}
