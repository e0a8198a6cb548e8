import { serviceFactsOf } from '../serviceFactsOf';
import type { ServiceInputs } from '../ServiceInputs';
import { inputsOf } from './serviceInputs';

/** The changes that count for deployments, in words: `number: key of the deployment by what`; and the keys of those that are a baseline. */
export function describeLinks(inputs: Partial<ServiceInputs>) {
  const { deployments, changes } = serviceFactsOf(inputsOf(inputs));
  return {
    changes: changes.map(
      ({ changeId, deploymentKey, linkedBy }) =>
        `${changeId}: ${deploymentKey} by ${linkedBy}`,
    ),
    baselines: deployments
      .filter(({ remarks }) => remarks.includes('baseline'))
      .map(({ key }) => key)
      .join(' '),
  };
}
