import type { FlowReason } from '@activity-insights/plugin-activity-common';
import { countOf } from '../../flow/words/countOf';

/** What is odd about the deployments of a service, or of several. */
export interface Oddities {
  /** Services of which one deployment is known and no more. */
  single: number;
  /** Names of environments that several projects of one service have. */
  sameNamed: readonly string[];
  /** Deployments of which nobody says when they ended. */
  withoutEnd: number;
  /** Incidents that began before the first known deployment, or name one that is not known. */
  unlinked: number;
}

/** Oddities in words, those that there are. */
export function describeOddities(odd: Oddities): FlowReason[] {
  const { single, sameNamed, withoutEnd, unlinked } = odd;
  return [
    ...(single > 0 ? [oneDeployment(single)] : []),
    ...(sameNamed.length > 0
      ? [
          {
            code: 'same-environment',
            message: `Several projects have an environment of the name ${sameNamed.join(
              ', ',
            )}: each is a place of its own, and what is deployed to one takes nothing back in the other`,
          },
        ]
      : []),
    ...(withoutEnd > 0
      ? [
          {
            code: 'no-end',
            message: `Nobody says when ${countOf(
              withoutEnd,
              'deployment',
            )} ended: the time of the last update is taken`,
          },
        ]
      : []),
    ...(unlinked > 0
      ? [
          {
            code: 'unlinked-incidents',
            message: `${countOf(unlinked, 'incident')} belong${
              unlinked === 1 ? 's' : ''
            } to no deployment: nothing is known to have been deployed before`,
          },
        ]
      : []),
  ];
}

function oneDeployment(services: number): FlowReason {
  const whose = services === 1 ? '' : ` of each of ${services} Components`;
  return {
    code: 'one-deployment',
    message: `One deployment${whose} is known: what was there before is not, so only changes that its source lists, or the deployed commit itself, count for it`,
  };
}
