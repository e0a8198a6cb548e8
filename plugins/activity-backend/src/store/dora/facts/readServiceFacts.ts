import type { ServiceFacts } from '../../../dora/facts/ServiceFacts';
import type { Tx } from '../../Database';
import { toDeployedChange, type ChangeValues } from './changeColumns';
import { toDeploymentFact, type DeploymentValues } from './deploymentColumns';
import { readFactRows } from './factRows';
import { factTables } from './factTables';
import { toIncidentFact, type IncidentValues } from './incidentColumns';

/** Reads all facts of a service, in the order of `ServiceFacts`. */
export async function readServiceFacts(
  tx: Tx,
  serviceId: number,
): Promise<ServiceFacts> {
  const deployments = await readFactRows(tx, factTables.deployments, serviceId);
  const changes = await readFactRows(tx, factTables.changes, serviceId);
  const incidents = await readFactRows(tx, factTables.incidents, serviceId);
  return {
    deployments: (deployments as DeploymentValues[])
      .map(toDeploymentFact)
      .sort((a, b) => a.at - b.at || compareTexts(a.key, b.key)),
    changes: (changes as ChangeValues[])
      .map(toDeployedChange)
      .sort((a, b) => a.changeId - b.changeId),
    incidents: (incidents as IncidentValues[])
      .map(toIncidentFact)
      .sort((a, b) => a.beganAt - b.beganAt || compareTexts(a.key, b.key)),
  };
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
