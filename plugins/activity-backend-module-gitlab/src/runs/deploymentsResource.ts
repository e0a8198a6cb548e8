import { z } from 'zod';
import { readListIfAny, unlessMissing } from '../history/readList';
import { parseIdHint } from '../hints/parseIdHint';
import type { StreamPlace } from '../streams/StreamPlace';
import {
  type Hinted,
  type UpdatedResource,
  updatedWithin,
} from '../updated/UpdatedResource';
import { idSchema } from '../values/idSchema';
import { deploymentSchema, type GitlabDeployment } from './deploymentSchema';
import { toDeploymentRecords } from './toDeploymentRecords';

const linkedChangeSchema = z.looseObject({ id: idSchema });

/** The deployments of a project, with the merge requests that they brought. */
export function deploymentsResource({
  site,
  project,
}: StreamPlace): UpdatedResource<GitlabDeployment> {
  const show = (id: number, signal: AbortSignal) =>
    unlessMissing(() =>
      site.readOne(
        deploymentSchema,
        api => api.Deployments.show(project.id, id),
        { signal },
      ),
    );

  async function findDeployment(
    key: string,
    signal: AbortSignal,
  ): Promise<Hinted<GitlabDeployment>> {
    const id = parseIdHint(key);
    if (id === undefined) return { key, records: [] };
    // Asked for again before it is believed that it is gone, and then only if the project is not.
    const row = (await show(id, signal)) ?? (await show(id, signal));
    if (row) return { key, row };
    await site.readPage(
      deploymentSchema,
      api => api.Deployments.all(project.id, { perPage: 1 }),
      { signal },
    );
    const gone = { of: 'deployment', id: `${id}`, reason: 'deleted' } as const;
    return { key, records: [{ kind: 'tombstone', ...gone }] };
  }

  return {
    name: 'deployments',
    schema: deploymentSchema,
    // Dates are refused since 16.0 unless the list is ordered by them.
    ask: window => api =>
      api.Deployments.all(project.id, {
        ...updatedWithin(window),
        perPage: 100,
      }),
    async readRecords(deployment, signal) {
      // Only what has arrived is linked.
      const changes =
        deployment.status === 'success'
          ? await readListIfAny(
              site,
              linkedChangeSchema,
              api =>
                api.Deployments.allMergeRequests(project.id, deployment.id, {
                  perPage: 100,
                }),
              { signal, name: `merge request of deployment ${deployment.id}` },
            )
          : undefined;
      const ids = changes?.rows.map(({ id }) => `${id}`).sort();
      return toDeploymentRecords(deployment, ids);
    },
    find: (keys, signal) =>
      Promise.all(keys.map(key => findDeployment(key, signal))),
  };
}
