import { setTimeout as sleep } from 'node:timers/promises';
import type { Figures } from '../../figures/Figures';
import { median } from '../../measures/statistics';
import type { DoraSession } from './DoraSession';
import { waitForQueues } from './fillDora';

const rounds = 5;

/** After services were settled, the harvest rests for ten seconds before it settles others. */
const restMs = 12_000;

/** How long it takes until what was reported alone of one service is settled, and until all services are, of which nothing has changed. */
export async function measureSettling(
  session: DoraSession,
  figures: Figures,
): Promise<void> {
  const one: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await sleep(restMs);
    one.push(await timeReport(session, `one-${round}`));
  }
  figures.add({
    name: 'a report of one service, until it is settled',
    value: median(one),
    unit: 'ms',
    details: { rounds, worst: Math.round(Math.max(...one)) },
  });
  await sleep(restMs);
  const settled = await noteAll(session);
  const all = await timeReport(session, 'all');
  figures.add({
    name: 'all services, until they are settled',
    value: all,
    unit: 'ms',
    details: {
      settled,
      msPerService: Number((all / settled).toPrecision(3)),
    },
  });
}

async function timeReport(session: DoraSession, key: string): Promise<number> {
  const start = performance.now();
  const { status, text } = await session.api.send(
    'POST',
    'activity/deployments',
    {
      key: `${key}-${Date.now()}`,
      component: 'component:default/component-7',
      status: 'success',
      production: true,
      finishedAt: new Date(session.world.now).toISOString(),
    },
  );
  if (status >= 300) throw new Error(`A report was answered ${text}`);
  await waitForQueues(session, 5);
  return performance.now() - start;
}

/** @returns how many there are */
async function noteAll({ database }: DoraSession): Promise<number> {
  return database.look(async knex => {
    const rows = await knex('dora_services').select({ service_id: 'id' });
    await knex.batchInsert('settle_dora', rows);
    return rows.length;
  });
}
