import { definitionOf } from '../../../dora/rules/definitionOf';
import type { DoraSettings } from '../../../dora/rules/DoraSettings';
import { failureRulesOf } from '../../../dora/rules/failureRulesOf';
import { collectBy } from '../../collectBy';
import type { Tx } from '../../Database';
import { readRows } from '../../scopedEvents/Sql';
import { writeDefinition, writeFailures } from './storedRules';

/** What a service is to be, in the words of its row. */
export interface ServiceRules {
  /** Of the Component, in lower case. */
  ref: string;
  /** See `writeDefinition`. */
  definition: string;
  /** See `writeFailures`. */
  incidents: string;
  /** A JSON list, in order. */
  units: string;
}

/**
 * Reads what the catalog and the configuration say of services: of every Component of the catalog that has units, or of which something was
 * reported. By ref.
 */
export async function readServiceRules(
  tx: Tx,
  settings: DoraSettings,
): Promise<ServiceRules[]> {
  const components = await readRows<{
    ref: string;
    deployments: string | null;
    incidents: string | null;
  }>(tx, {
    text: `
      SELECT e.ref, e.deployments, e.incidents
      FROM (SELECT component_ref AS ref FROM unit_components
            UNION SELECT component FROM reported_deployments
            UNION SELECT component FROM reported_incidents) AS known
      JOIN catalog_entities AS e ON e.ref = known.ref
      WHERE e.kind = 'component'`,
    bindings: [],
  });
  const mapped = await tx('unit_components')
    .orderBy(['component_ref', 'unit_id'])
    .select<{ component_ref: string; unit_id: number }[]>(
      'component_ref',
      'unit_id',
    );
  const units = collectBy(
    mapped,
    row => row.component_ref,
    row => row.unit_id,
  );
  return components
    .map(({ ref, deployments, incidents }) => ({
      ref,
      definition: writeDefinition(definitionOf(ref, deployments, settings)),
      incidents: writeFailures(failureRulesOf(ref, incidents, settings)),
      units: JSON.stringify(units.get(ref) ?? []),
    }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
}
