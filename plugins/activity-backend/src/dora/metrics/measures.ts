import type { DoraMetricId } from '@activity-insights/plugin-activity-common';
import type { NarrowDeployment, NarrowFacts } from './NarrowFacts';
import { medianOf, sortSpans } from './spanPercentiles';

/** A number of some time, and what it is made of. */
export interface Measured {
  /** Null where there is nothing to make a number of. */
  value: number | null;
  n: number;
}

/** The number of each metric: what a period as a whole and each point of a trend are told by. */
export const measures: Readonly<
  Record<DoraMetricId, (facts: NarrowFacts) => Measured>
> = {
  'deployment-frequency': ({ deployments: { length: n } }) => ({ value: n, n }),
  'change-lead-time': ({ changes }) =>
    median(changes.map(({ leadMs }) => leadMs)),
  'change-fail-rate': ({ deployments }) =>
    rate(deployments, ({ isFailed }) => isFailed),
  'failed-deployment-recovery-time': ({ deployments }) =>
    median(failedOf(deployments).map(({ recoveryMs }) => recoveryMs)),
  'deployment-rework-rate': ({ deployments }) =>
    rate(deployments, ({ isRework }) => isRework),
};

/** Those that failed. */
export function failedOf(
  deployments: readonly NarrowDeployment[],
): NarrowDeployment[] {
  return deployments.filter(({ isFailed }) => isFailed);
}

function median(spans: readonly (number | null)[]): Measured {
  const sorted = sortSpans(spans);
  return { value: medianOf(sorted), n: sorted.length };
}

function rate(
  deployments: readonly NarrowDeployment[],
  isPart: (deployment: NarrowDeployment) => boolean,
): Measured & { part: number } {
  const n = deployments.length;
  const part = deployments.filter(isPart).length;
  return { value: n === 0 ? null : part / n, n, part };
}
