import { waitFor, waitForRun } from '../../backend/waiting';
import type { BenchDatabase } from '../../database/BenchDatabase';
import type { CompanyPortal } from './CompanyPortal';

const mostRuns = 6;

const backfillTimeoutMs = 30 * 60_000;

/**
 * Harvests until nothing fails any more: with faults, the first runs may be incomplete.
 *
 * @param faults - the share of requests that fail during the first run
 */
export async function harvestCompany(
  portal: CompanyPortal,
  faults: number,
  say: (line: string) => void,
): Promise<void> {
  if (faults > 0) await portal.fail(faults);
  for (let run = 1; run <= mostRuns; run += 1) {
    const { id } = await portal.api.startRun();
    const ended = await waitForRun(portal.api, id);
    const { status, durationSeconds, records, streams } = ended;
    const told = JSON.stringify({ records, streams });
    say(`     harvest: ${status} in ${durationSeconds} s, ${told}`);
    const wasQuiet = faults === 0 || run > 1;
    if (status === 'completed' && wasQuiet) return;
    if (faults > 0) await portal.fail(0);
  }
  throw new Error(`No harvest was completed, of ${mostRuns}`);
}

/** Reads everything again, so that what is gone is missed at once; otherwise the next walk over all ids would find that, within a day. */
export async function reloadCompany(
  { api }: CompanyPortal,
  say: (line: string) => void,
): Promise<void> {
  const { id } = await api.startRun({ mode: 'reload' });
  const { status, durationSeconds, records } = await waitForRun(api, id);
  say(
    `     reload: ${status} in ${durationSeconds} s, ${JSON.stringify(
      records,
    )}`,
  );
  if (status !== 'completed') throw new Error(`The reload is ${status}`);
}

/** What is still to be settled stands in these. */
const queues = [
  'settle_work_items',
  'settle_work_names',
  'settle_changes',
  'settle_dora',
];

/** A run reads what is recent; what is older follows, and trees, flow and deployments are settled after that. */
export async function waitForAll(
  { api }: CompanyPortal,
  database: BenchDatabase,
): Promise<void> {
  await waitFor('the whole past', backfillTimeoutMs, 1_000, async () => {
    const { items } = await api.streams();
    return items.every(({ coverage }) => coverage.complete) || undefined;
  });
  await waitFor(
    'trees, flow and deployments',
    backfillTimeoutMs,
    500,
    async () =>
      database.look(async knex => {
        for (const queue of queues) {
          if (await knex(queue).first()) return undefined;
        }
        const unbuilt = await knex('flow_scopes')
          .whereNotNull('built_to')
          .first();
        return unbuilt === undefined || undefined;
      }),
  );
}
