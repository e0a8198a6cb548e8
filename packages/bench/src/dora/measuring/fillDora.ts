import { waitFor } from '../../backend/waiting';
import type { Figures } from '../../figures/Figures';
import { harvestAndSettle } from '../../session/harvestAndSettle';
import type { DoraSession } from './DoraSession';

const settleTimeoutMs = 60 * 60_000;

/** Harvests all that was made, and waits until it has been settled. */
export async function fillDora(
  session: DoraSession,
  figures: Figures,
): Promise<void> {
  session.tell('Harvesting');
  const { settledMs, ...harvest } = await harvestAndSettle(session.api, () =>
    waitForQueues(session, 250),
  );
  figures.add({
    name: 'harvest of changes, deployments and incidents, until they are settled',
    value: (harvest.records * 1_000) / settledMs,
    unit: 'rows/s',
    details: {
      ...harvest,
      ...(await countStored(session)),
    },
  });
  if (session.world.db === 'pg') {
    await session.database.look(knex => knex.raw('VACUUM (ANALYZE)'));
  }
}

const queues = ['settle_dora', 'settle_changes', 'settle_work_items'];

/** Waits until nothing is left to be settled. */
export async function waitForQueues(
  { database }: DoraSession,
  everyMs: number,
): Promise<void> {
  await database.look(knex =>
    waitFor('all to be settled', settleTimeoutMs, everyMs, async () => {
      for (const queue of queues) {
        if (await knex(queue).first('id')) return undefined;
      }
      return true;
    }),
  );
}

async function countStored({
  database,
}: DoraSession): Promise<Record<string, number>> {
  return database.look(async knex => {
    const count = async (table: string) => {
      const [{ n }] = await knex(table).count({ n: '*' });
      return Number(n);
    };
    const failed = await knex('dora_deployments')
      .where({ is_failed: 1 })
      .count({ n: '*' });
    return {
      storedDeployments: await count('dora_deployments'),
      storedFailures: Number(failed[0].n),
      storedChanges: await count('dora_changes'),
      storedIncidents: await count('dora_incidents'),
    };
  });
}
