import { waitFor, waitForRun } from '../../backend/waiting';
import type { Figures } from '../../figures/Figures';
import type { DoraSession } from './DoraSession';

const settleTimeoutMs = 60 * 60_000;

/** Harvests all that was made, and waits until it has been settled. */
export async function fillDora(
  session: DoraSession,
  figures: Figures,
): Promise<void> {
  session.tell('Harvesting');
  const startedAt = performance.now();
  const { id } = await session.api.startRun();
  const run = await waitForRun(session.api, id);
  if (run.status !== 'completed') {
    throw new Error(`The run is ${run.status}: ${JSON.stringify(run)}`);
  }
  const runMs = performance.now() - startedAt;
  await waitForQueues(session, 250);
  const settledMs = performance.now() - startedAt;
  figures.add({
    name: 'harvest of changes, deployments and incidents, until they are settled',
    value: (run.records.written * 1_000) / settledMs,
    unit: 'rows/s',
    details: {
      records: run.records.written,
      secondsOfRun: Math.round(runMs / 1_000),
      secondsUntilSettled: Math.round(settledMs / 1_000),
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
