import type { DeploymentFact } from '../../../dora/facts/ServiceFacts';
import type { Tx } from '../../Database';
import { plainSql } from '../../scopedEvents/Sql';
import { readManyLists } from '../../workItemReads/readManyLists';
import {
  deploymentColumns,
  toDeploymentFact,
  type DeploymentValues,
} from '../facts/deploymentColumns';
import type { ListedPlace } from './ListedScope';
import { placesSet } from './placesSet';

/** A deployment as it is shown. */
export interface ListedDeployment {
  serviceId: number;
  fact: DeploymentFact;
  /** Name of the project; null if it has none. */
  project: string | null;
}

/** Reads the deployments of a page, in its order. */
export async function readListedDeployments(
  tx: Tx,
  places: readonly ListedPlace[],
): Promise<ListedDeployment[]> {
  if (places.length === 0) return [];
  const columns = Object.keys(deploymentColumns);
  const rows = await readManyLists(tx, {
    sets: [placesSet(tx, places)],
    columns: ['asked.place', 'p.name', ...columns.map(name => `d.${name}`)],
    from: plainSql(`
      FROM asked CROSS JOIN dora_deployments AS d
      LEFT JOIN projects AS p ON p.id = d.project_id
      WHERE d.service_id = asked.service_id AND d.key = asked.key`),
  });
  return rows
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([place, project, ...values]) => ({
      serviceId: places[Number(place)].serviceId,
      fact: toDeploymentFact(values as DeploymentValues),
      project: project as string | null,
    }));
}
