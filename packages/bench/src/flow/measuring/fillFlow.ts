import { waitFor } from '../../backend/waiting';
import type { Figures } from '../../figures/Figures';
import { harvestAndSettle } from '../../session/harvestAndSettle';
import { settled } from './settled';
import type { FlowSession } from './FlowSession';

const settleTimeoutMs = 120 * 60_000;

/**
 * Lets projects be read, and waits until all that they have is stored and settled.
 *
 * @param open - how many projects, from the first one on
 */
export async function fillFlow(
  session: FlowSession,
  open: number,
  figures: Figures,
): Promise<void> {
  session.tell(`Harvesting ${open} projects`);
  session.change({ open });
  const { settledMs, ...harvest } = await harvestAndSettle(session.api, () =>
    waitFor('all to be settled', settleTimeoutMs, 250, async () =>
      (await settled(session)) ? true : undefined,
    ),
  );
  figures.add({
    name: 'harvest of work items and changes, until they are settled',
    value: (harvest.records * 1_000) / settledMs,
    unit: 'rows/s',
    details: {
      projects: open,
      ...harvest,
      ...(await countStored(session)),
    },
  });
}

async function countStored({
  database,
}: FlowSession): Promise<Record<string, number>> {
  return database.look(async knex => {
    const count = async (table: string) => {
      const [{ n }] = await knex(table).count({ n: '*' });
      return Number(n);
    };
    return {
      storedItems: await count('work_item_flow'),
      storedTransitions: await count('work_item_changes'),
      storedChanges: await count('change_flow'),
      storedDays: await count('flow_days'),
    };
  });
}
