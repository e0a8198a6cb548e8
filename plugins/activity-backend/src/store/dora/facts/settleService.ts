import { serviceFactsOf } from '../../../dora/facts/serviceFactsOf';
import type { ServiceFacts } from '../../../dora/facts/ServiceFacts';
import type { Run, ServiceInputs } from '../../../dora/facts/ServiceInputs';
import { databaseClock } from '../../clock';
import type { Tx } from '../../Database';
import { joinInOrder } from '../../workItems/joinInOrder';
import { readInputs } from '../inputs/readInputs';
import { holdServices } from '../queue/holdServices';
import { takeService } from '../queue/readQueuedService';
import { readServices } from '../services/readServices';
import { writeSummary, type ServiceSummary } from './ServiceSummary';
import { writeServiceFacts } from './writeServiceFacts';

/**
 * Computes the facts of a service anew if it is noted to be settled, and writes what differs.
 *
 * @returns how many rows of facts were written or deleted; undefined if there was nothing to do
 */
export async function settleService(
  tx: Tx,
  serviceId: number,
): Promise<number | undefined> {
  await holdServices(tx);
  await joinInOrder(tx);
  if (!(await takeService(tx, serviceId))) return undefined;
  // Who changes what services are does so under the same lock.
  const row = await tx('dora_services').where({ id: serviceId }).first('ref');
  if (!row) return undefined;
  const [service] = await readServices(tx, [row.ref]);
  const inputs = await readInputs(tx, service);
  const facts = serviceFactsOf(inputs);
  const touched = await writeServiceFacts(tx, serviceId, facts);
  const summary = writeSummary(summaryOf(inputs, facts));
  await tx.raw(
    `UPDATE dora_services SET settled_at = ${databaseClock(tx)}, summary = ?
     WHERE id = ? AND (settled_at IS NULL OR summary IS NULL OR summary <> ? OR ${
       touched > 0
     })`,
    [summary, serviceId, summary],
  );
  return touched;
}

function summaryOf(
  { candidates, runs }: ServiceInputs & { candidates: number },
  { incidents }: ServiceFacts,
): ServiceSummary {
  const endOf = ({ finishedAt, updatedAt }: Run) => finishedAt ?? updatedAt;
  let firstRunAt: number | null = null;
  let lastRunAt: number | null = null;
  for (const run of runs) {
    const at = endOf(run);
    if (firstRunAt === null || at < firstRunAt) firstRunAt = at;
    if (lastRunAt === null || at > lastRunAt) lastRunAt = at;
  }
  return {
    candidates,
    matched: runs.length,
    firstRunAt,
    lastRunAt,
    unlinkedIncidents: incidents.filter(
      ({ deploymentKey }) => deploymentKey === null,
    ).length,
  };
}
