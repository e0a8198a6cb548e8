import type { FlowReason } from '@activity-insights/plugin-activity-common';
import type { IncidentFact } from '../facts/ServiceFacts';

/**
 * Why an incident belongs to a deployment, or to none.
 *
 * @param named - id of the run that it names, if it does
 * @param deployments - how many are known
 */
export function whyIncident(
  { deploymentKey, linkedBy }: IncidentFact,
  named: string | null,
  deployments: number,
): FlowReason {
  if (deploymentKey !== null) {
    return linkedBy === 'named'
      ? { code: 'named', message: 'it names the deployment' }
      : {
          code: 'by-time',
          message: 'that is the last deployment that had ended when it began',
        };
  }
  if (named !== null) {
    return {
      code: 'unknown-deployment',
      message: 'it names a deployment that is not known',
    };
  }
  return deployments === 0
    ? { code: 'no-deployments', message: 'no deployment is known' }
    : {
        code: 'before-first',
        message: 'it began before the first known deployment',
      };
}
