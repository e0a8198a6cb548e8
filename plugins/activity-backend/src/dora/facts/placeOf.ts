import type { Run } from './ServiceInputs';

/**
 * The place that a run deploys to, as a key: one commit of a project follows another there. Two projects may each have an environment of the same
 * name, and what was reported belongs to none. Where there is no environment, what is of one kind follows each other: pipelines are no guide to more,
 * as many have a name of their own each time.
 */
export function placeOf({
  projectId,
  kind,
  environment,
}: Pick<Run, 'projectId' | 'kind' | 'environment'>): string {
  return environment === null
    ? `${projectId} ${kind}`
    : `${projectId} environment ${environment}`;
}
