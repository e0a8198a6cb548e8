import { pathOf, toIso, type Knowing } from './Knowing';
import { lastOf } from './lastOf';
import type { DeploymentRow } from './rows';

/** The deployments of a team's services, with the status that they have. */
export function* deploymentRows(knowing: Knowing): Generator<DeploymentRow> {
  for (const repository of knowing.chronicle.repositories) {
    const project = pathOf(knowing, repository.service);
    for (const deployment of repository.deployments) {
      const last = lastOf(knowing, deployment.statuses);
      if (last) {
        const { id, iid, environment, ref, sha, by, purpose, broke } =
          deployment;
        yield {
          project,
          ...{ id, iid, environment, ref, sha, by, purpose, broke },
          status: last.status,
          createdAt: toIso(deployment.statuses[0].at),
          statusAt: toIso(last.at),
        };
      }
    }
  }
}
