import type { Tx } from '../../store/Database';
import { readMetricFacts } from '../../store/dora/reads/readMetricFacts';
import { readServiceStates } from '../../store/dora/reads/readServiceStates';
import { readUnreadUnits } from '../../store/dora/reads/readUnreadUnits';
import type { ReadService } from './describeService';
import type { DoraPlan } from './DoraPlan';

/**
 * Reads what the metrics of the services of a question are made of, in their order.
 *
 * @param from - where the period before begins, UTC epoch milliseconds; undefined if it is not compared
 */
export async function gatherDora(
  tx: Tx,
  { services, period }: DoraPlan,
  from: number | undefined = period.from,
): Promise<ReadService[]> {
  const ids = services.map(({ id }) => id);
  const states = await readServiceStates(tx, ids, period);
  const facts = await readMetricFacts(tx, ids, { from, to: period.to });
  const without = services.filter(
    ({ id }) => (states.get(id)?.firstDeploymentAt ?? null) === null,
  );
  const unread = await readUnreadUnits(
    tx,
    without.flatMap(({ unitIds }) => unitIds),
  );
  return services.map(service => ({
    service,
    facts: facts.get(service.id)!,
    state: states.get(service.id)!,
    isHarvested: !service.unitIds.some(id => unread.has(id)),
  }));
}
