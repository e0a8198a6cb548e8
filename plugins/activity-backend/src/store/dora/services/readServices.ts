import type { FailureRules } from '../../../dora/rules/IncidentEntry';
import type { DeploymentDefinition } from '../../../dora/rules/RunEntry';
import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { readRows } from '../../scopedEvents/Sql';
import { readDefinition, readFailures, readUnits } from './storedRules';

/** A Component that has projects, or of which something was reported: a row of `dora_services`. */
export interface StoredService {
  id: number;
  /** Of the Component, in lower case. */
  ref: string;
  definition: DeploymentDefinition;
  failures: FailureRules;
  /** In order; none of what was only reported of. */
  unitIds: readonly number[];
}

/**
 * Reads services in the order of their refs.
 *
 * @param refs - in lower case; those that are no services are passed over. Undefined for all
 */
export async function readServices(
  tx: Tx,
  refs?: readonly string[],
): Promise<StoredService[]> {
  const columns = 's.id, s.ref, s.definition, s.incidents, s.units';
  const rows = await readRows<ServiceRow>(
    tx,
    refs
      ? {
          text: `
            SELECT ${columns} FROM ${jsonRows(tx, 'r', { ref: 'text' })}
            CROSS JOIN dora_services AS s WHERE s.ref = r.ref`,
          bindings: [JSON.stringify([...new Set(refs)].map(ref => [ref]))],
        }
      : { text: `SELECT ${columns} FROM dora_services AS s`, bindings: [] },
  );
  return rows
    .map(row => ({
      id: row.id,
      ref: row.ref,
      definition: readDefinition(row.definition),
      failures: readFailures(row.incidents),
      unitIds: readUnits(row.units),
    }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

interface ServiceRow {
  id: number;
  ref: string;
  definition: string;
  incidents: string;
  units: string;
}
