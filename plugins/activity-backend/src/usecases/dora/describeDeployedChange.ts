import type { DoraChange } from '@activity-insights/plugin-activity-common';
import type { ListedChange } from '../../store/dora/reads/readListedChanges';
import { toIsoInstant } from '../../time/toIsoInstant';
import { changeKey } from '../flow/changeKey';
import { isoOrNull, secondsOrNull } from '../flow/flowDtoParts';

/** A change at its deployment as answers have it. Nobody is named in it. */
export function describeDeployedChange(
  change: ListedChange,
  component: string,
): DoraChange {
  const { fact, project, title, url, firstCommitAt, mergedAt } = change;
  return {
    component,
    key: changeKey(change),
    title,
    url: url ?? undefined,
    project: project ?? '',
    firstCommitAt: isoOrNull(firstCommitAt),
    mergedAt: isoOrNull(mergedAt),
    deployedAt: toIsoInstant(fact.deployedAt),
    deployment: fact.deploymentKey,
    linkedBy: fact.linkedBy,
    leadSeconds: secondsOrNull(fact.leadMs),
    mergeToDeploySeconds: secondsOrNull(fact.mergeToDeployMs),
    defects: [...fact.defects],
  };
}
