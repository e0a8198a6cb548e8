import type { FailureRules } from '../../../dora/rules/IncidentEntry';
import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { readIncidentItems } from '../inputs/readIncidentItems';
import { readFailures } from '../services/storedRules';
import { holdServices } from './holdServices';

/**
 * Notes the services to which any of some work items is or was an incident. Where items are, what they were and when they were done must
 * be settled by then.
 *
 * @param itemIds - numbers of rows of `work_items`, gone ones among them
 */
export async function enqueueServicesOfItems(
  tx: Tx,
  itemIds: readonly number[],
): Promise<void> {
  const rules = await readEveryRule(tx);
  // Most portals have few different rules, and most items are nobody's incident.
  if (itemIds.length === 0 || rules.incidents.length === 0) return;
  // Whoever settles a service now may be about to store one of them as its incident, by what it was before.
  await holdServices(tx, 'shared');
  const incidents = await readIncidentItems(tx, itemIds, rules);
  const items = jsonRows(tx, 'r', { id: 'bigint' });
  await tx.raw(
    `INSERT INTO settle_dora (service_id)
     SELECT DISTINCT s.id FROM ${items}
     CROSS JOIN work_item_units AS u
     CROSS JOIN unit_components AS c
     CROSS JOIN dora_services AS s
     WHERE u.item_id = r.id AND c.unit_id = u.unit_id AND s.ref = c.component_ref
     UNION
     SELECT f.service_id FROM ${items} CROSS JOIN dora_incidents AS f WHERE f.item_id = r.id`,
    [
      JSON.stringify(incidents.map(({ itemId }) => [itemId])),
      JSON.stringify(itemIds.map(id => [id])),
    ],
  );
}

/** All rules of all services, each once. */
async function readEveryRule(tx: Tx): Promise<Pick<FailureRules, 'incidents'>> {
  const texts: string[] = await tx('dora_services')
    .distinct()
    .pluck('incidents');
  const entries = texts.flatMap(text => readFailures(text).incidents);
  const distinct = new Map(
    entries.map(entry => [JSON.stringify(entry), entry] as const),
  );
  return { incidents: [...distinct.values()] };
}
