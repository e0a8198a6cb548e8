import type { FlowReason } from '@activity-insights/plugin-activity-common';
import { describeDeployments } from '../rules/describeDeployments';
import type { DeploymentDefinition } from '../rules/RunEntry';

/** What is known of a service of which no deployment is known. */
export interface WithoutDeployments {
  /** Ref of the Component. */
  ref: string;
  definition: DeploymentDefinition;
  /** Whether projects are mapped to it. */
  isMapped: boolean;
  /** Whether all of these were read. */
  isHarvested: boolean;
  /** Whether everything that was read has been looked at. */
  isSettled: boolean;
}

const name = 'activity-insights/deployments';

/** Why no deployment of a service is known, and what to do about it. */
export function whyNoDeployments({
  ref,
  definition,
  isMapped,
  isHarvested,
  isSettled,
}: WithoutDeployments): FlowReason {
  const { by, entries } = definition;
  if (entries === 'none') {
    return {
      code: 'none-configured',
      message: `${ref} is not deployed, by ${whose(
        by,
      )}: nothing counts as its deployment`,
    };
  }
  if (!isMapped) {
    return {
      code: 'not-mapped',
      message: `No project is mapped to ${ref}, and no deployment of it to production was reported: name a project in its annotations, such as gitlab.com/project-slug, or report deployments`,
    };
  }
  if (!isSettled) {
    return {
      code: 'settling',
      message: `What has been read of ${ref} is being looked through for deployments: ask again in a minute`,
    };
  }
  if (!isHarvested) {
    return {
      code: 'not-harvested',
      message: `Not all projects of ${ref} have been read yet: see the state of the harvest, and ask again when it is done`,
    };
  }
  return entries === 'default'
    ? {
        code: 'none-configured',
        message: `Nobody has said which runs are deployments of ${ref}, and none of those that brought something somewhere is of production by its tier or the name of its environment: see in the preview which runs there are, and name them in the annotation ${name}`,
      }
    : {
        code: 'none-matched',
        message: `No run that brought something to production matches ${describeDeployments(
          definition,
        )}, which ${whose(
          by,
        )} says of ${ref}: see in the preview which runs there are, and correct it`,
      };
}

function whose(by: string): string {
  if (by === 'config') return 'the configuration';
  return by === 'default' ? 'default' : `the annotation ${name} of ${by}`;
}
