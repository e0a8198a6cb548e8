import type { IncidentFact } from '../../../dora/facts/ServiceFacts';
import type { Tx } from '../../Database';
import { plainSql } from '../../scopedEvents/Sql';
import { readManyLists } from '../../workItemReads/readManyLists';
import {
  incidentColumns,
  toIncidentFact,
  type IncidentValues,
} from '../facts/incidentColumns';
import type { ListedPlace } from './ListedScope';
import { placesSet } from './placesSet';

/** An incident as it is shown. */
export interface ListedIncident {
  fact: IncidentFact;
  /** Key of the work item; null of what was reported. */
  itemKey: string | null;
}

/**
 * Reads the incidents of the deployments of a page.
 *
 * @returns by place of the deployment; by time, then key
 */
export async function readListedIncidents(
  tx: Tx,
  places: readonly ListedPlace[],
): Promise<Map<number, ListedIncident[]>> {
  if (places.length === 0) return new Map();
  const columns = Object.keys(incidentColumns);
  const rows = await readManyLists(tx, {
    sets: [placesSet(tx, places)],
    columns: ['asked.place', 'w.key', ...columns.map(name => `i.${name}`)],
    from: plainSql(`
      FROM asked CROSS JOIN dora_incidents AS i
      LEFT JOIN work_items AS w ON w.id = i.item_id
      WHERE i.service_id = asked.service_id AND i.deployment_key = asked.key`),
  });
  const found = new Map<number, ListedIncident[]>();
  for (const [place, itemKey, ...values] of rows) {
    const incidents = found.get(Number(place)) ?? [];
    found.set(Number(place), incidents);
    incidents.push({
      fact: toIncidentFact(values as IncidentValues),
      itemKey: itemKey as string | null,
    });
  }
  for (const incidents of found.values()) {
    incidents.sort(
      ({ fact: a }, { fact: b }) =>
        a.beganAt - b.beganAt || (a.key < b.key ? -1 : 1),
    );
  }
  return found;
}
