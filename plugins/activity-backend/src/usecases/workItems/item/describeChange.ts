import type { LinkedChange } from '@activity-insights/plugin-activity-common';
import { firstInProduction } from '../../../delivery/firstDeployments';
import type { StoredChange } from '../../../store/workItemDetails/readLinkedChanges';
import { toIsoInstant } from '../../../time/toIsoInstant';

/** A change that names a work item, with where it was deployed, as answers show it. */
export function describeChange(change: StoredChange): LinkedChange {
  const { mergedAt, arrivals } = change;
  const deployedAt = firstInProduction(arrivals);
  return {
    source: change.source,
    instance: change.instance,
    project: change.project,
    number: change.number,
    title: change.title,
    url: change.url,
    state: change.state,
    draft: change.draft,
    openedAt: new Date(change.openedAt).toISOString(),
    mergedAt: mergedAt === undefined ? undefined : toIsoInstant(mergedAt),
    deployedAt: deployedAt === undefined ? undefined : toIsoInstant(deployedAt),
    deployments: arrivals.map(({ environment, production, at, url }) => ({
      environment,
      production,
      at: toIsoInstant(at),
      url: url ?? undefined,
    })),
  };
}
