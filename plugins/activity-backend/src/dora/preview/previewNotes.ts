import type { FlowReason } from '@activity-insights/plugin-activity-common';
import type { DeploymentFact, ServiceFacts } from '../facts/ServiceFacts';
import { hasReached } from '../facts/hasReached';
import type { Run } from '../facts/ServiceInputs';
import { describeDeployments } from '../rules/describeDeployments';
import type { DeploymentDefinition } from '../rules/RunEntry';
import { describeOddities } from './oddities';
import { sameNamedPlaces } from './sameNamedPlaces';

const aboutJobs =
  'of GitLab, jobs that name no environment are known if activity.gitlab[].jobs says so';

/**
 * What is missing or doubtful about the runs of a service, with the next step.
 *
 * @param matched - those of the candidates that the definition matches
 */
export function previewNotes(
  candidates: readonly Run[],
  definition: Pick<DeploymentDefinition, 'entries'>,
  matched: readonly Run[],
  facts: ServiceFacts,
): FlowReason[] {
  return [
    ...whyNone(candidates, definition, matched),
    ...describeOddities({
      single: facts.deployments.length === 1 ? 1 : 0,
      sameNamed: sameNamedPlaces(facts.deployments.flatMap(placesOf)),
      withoutEnd: facts.deployments.filter(({ remarks }) =>
        remarks.includes('no-end'),
      ).length,
      unlinked: facts.incidents.filter(
        ({ deploymentKey }) => deploymentKey === null,
      ).length,
    }),
  ];
}

function placesOf({ projectId, environments }: DeploymentFact) {
  return environments.map(environment => ({ projectId, environment }));
}

function whyNone(
  candidates: readonly Run[],
  { entries }: Pick<DeploymentDefinition, 'entries'>,
  matched: readonly Run[],
): FlowReason[] {
  if (candidates.length === 0) {
    return [
      {
        code: 'no-runs',
        message:
          'No deployments, pipelines, releases or tags are known: see whether its projects are harvested, or report deployments by POST /deployments',
      },
    ];
  }
  if (entries === 'none') {
    return [
      {
        code: 'not-deployed',
        message:
          'The definition is none: the Component is not deployed. If it is, say in the annotation activity-insights/deployments by which runs',
      },
    ];
  }
  if (matched.length === 0) {
    const said =
      entries === 'default'
        ? 'goes to production by its tier or the name of its environment'
        : `matches ${describeDeployments({ entries })}`;
    return [
      {
        code: 'none-matched',
        message: `None of the runs ${said}: choose from the names that there are, such as ${suggest(
          candidates,
        )}${namesJobs(entries) ? `; ${aboutJobs}` : ''}`,
      },
    ];
  }
  return matched.some(hasReached)
    ? []
    : [
        {
          code: 'none-successful',
          message:
            'None of the runs that match was successful: nothing has come to production',
        },
      ];
}

function namesJobs(entries: DeploymentDefinition['entries']): boolean {
  return typeof entries !== 'string' && entries.some(({ job }) => job);
}

/** The words of an annotation for the most frequent name. */
function suggest(candidates: readonly Run[]): string {
  const counts = new Map<string, number>();
  for (const { kind, name, environment } of candidates) {
    const value = kind === 'deployment' ? environment : name;
    if (kind === 'reported' || value === null) continue;
    const words = `${kind === 'deployment' ? 'environment' : kind}=${value}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [first] = [...counts].sort(
    ([a, n], [b, m]) => m - n || (a < b ? -1 : 1),
  );
  return first?.[0] ?? 'environment=production';
}
