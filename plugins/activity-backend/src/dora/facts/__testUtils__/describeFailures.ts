import { serviceFactsOf } from '../serviceFactsOf';
import type { ServiceInputs } from '../ServiceInputs';
import { inputsOf } from './serviceInputs';

/**
 * What is odd of the deployments of a service, in words: `key < what it takes back`, `x` and why it failed, `+` and the time from its end to the
 * recovery, `~` and why it is rework.
 */
export function describeFailures(inputs: Partial<ServiceInputs>): string[] {
  return serviceFactsOf(inputsOf(inputs)).deployments.map(
    ({ key, rollbackOf, failed, recoveryMs, rework }) =>
      [
        key,
        ...(rollbackOf === null ? [] : ['<', rollbackOf]),
        ...(failed.length === 0 ? [] : ['x', failed.join(',')]),
        ...(recoveryMs === null ? [] : ['+', recoveryMs]),
        ...(rework.length === 0 ? [] : ['~', rework.join(',')]),
      ].join(' '),
  );
}
