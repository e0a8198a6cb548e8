import type { ServiceFacts } from '../../../dora/facts/ServiceFacts';
import type { Tx } from '../../Database';
import type { Values } from '../../workItemReads/readManyLists';
import { toChangeValues } from './changeColumns';
import { toDeploymentValues } from './deploymentColumns';
import { compareFacts, readFactRows, writeFactRows } from './factRows';
import { factTables, type FactTable } from './factTables';
import { toIncidentValues } from './incidentColumns';

/**
 * Makes the stored facts of a service what they are now. Only what differs is written. `holdServices` comes before.
 *
 * @returns how many rows were written or deleted
 */
export async function writeServiceFacts(
  tx: Tx,
  serviceId: number,
  facts: ServiceFacts,
): Promise<number> {
  const tables: [FactTable, readonly Values[]][] = [
    [factTables.deployments, facts.deployments.map(toDeploymentValues)],
    [factTables.changes, facts.changes.map(toChangeValues)],
    [factTables.incidents, facts.incidents.map(toIncidentValues)],
  ];
  let touched = 0;
  for (const [table, wanted] of tables) {
    const stored = await readFactRows(tx, table, serviceId);
    const differences = compareFacts(stored, wanted);
    await writeFactRows(tx, table, serviceId, differences);
    touched += differences.written.length + differences.gone.length;
  }
  return touched;
}
