import { waitFor } from '../../backend/waiting';
import type { Figures } from '../../figures/Figures';
import { harvestAndSettle } from '../../session/harvestAndSettle';
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
  const { settledMs, ...harvest } = await harvestAndSettle(session.api, () =>
    waitFor('the queue to be empty', settleTimeoutMs, 250, async () =>
      (await countQueued(session)) === 0 ? true : undefined,
    ),
  );
  const details = { projects: open, harvested: items, ...harvest };
  figures.add({
    name: 'harvest of work items, until they are settled',
    value: (items * 1000) / settledMs,
    unit: 'items/s',
    details,
  });
  figures.add({
    name: 'records of that harvest',
    value: (harvest.records * 1000) / settledMs,
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
