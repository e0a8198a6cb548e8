import type {
  DoraPreview,
  DoraRun,
} from '@activity-insights/plugin-activity-common';
import type {
  PreviewedIncident,
  PreviewedRun,
} from '../../dora/preview/previewOf';
import { toIsoInstant } from '../../time/toIsoInstant';
import { isoOrNull } from '../flow/flowDtoParts';
import { reporterKey } from './describeDeployment';

/**
 * A run of a preview as answers have it.
 *
 * @param projects - names, by the numbers of their rows
 */
export function describePreviewedRun(
  { run, at, counts, why, deploymentKey }: PreviewedRun,
  projects: ReadonlyMap<number, string>,
): DoraRun {
  const { kind, environment, tier, job, pipeline, ref, sha, status } = run;
  return {
    kind,
    name: run.name ?? environment ?? '',
    environment,
    tier,
    job,
    pipeline,
    ref,
    sha,
    url: run.url ?? undefined,
    project:
      run.projectId === null ? null : projects.get(run.projectId) ?? null,
    status,
    at: toIsoInstant(at),
    counts,
    why,
    deployment: deploymentKey,
  };
}

/**
 * An incident of a preview as answers have it.
 *
 * @param keys - of work items, by the numbers of their rows
 */
export function describePreviewedIncident(
  { fact, why }: PreviewedIncident,
  keys: ReadonlyMap<number, string>,
): DoraPreview['incidents'][number] {
  const { itemId } = fact;
  const itemKey = itemId === null ? undefined : keys.get(itemId);
  return {
    key: itemKey ?? reporterKey(fact.key),
    title: fact.title,
    url: fact.url ?? undefined,
    beganAt: toIsoInstant(fact.beganAt),
    resolvedAt: isoOrNull(fact.resolvedAt),
    deployment: fact.deploymentKey,
    why,
  };
}
