/** @public */
export type DoraUnit = 'deployments' | 'seconds' | 'share';

/**
 * The five metrics of DORA, by id, in the order in which they are shown. Each has a page of its id in `docs/metrics`, which defines it.
 *
 * @public
 */
export const doraMetrics = {
  'deployment-frequency': { unit: 'deployments', isThroughput: true },
  'change-lead-time': { unit: 'seconds', isThroughput: true },
  'change-fail-rate': { unit: 'share', isThroughput: false },
  'failed-deployment-recovery-time': { unit: 'seconds', isThroughput: true },
  'deployment-rework-rate': { unit: 'share', isThroughput: false },
} as const satisfies Record<string, { unit: DoraUnit; isThroughput: boolean }>;

/** @public */
export type DoraMetricId = keyof typeof doraMetrics;

/** @public */
export const doraMetricIds = Object.keys(doraMetrics) as DoraMetricId[];

/** Why a deployment counts as failed. @public */
export const failureCauses = [
  'incident',
  'reported',
  'rolled-back',
  'hotfixed',
  'reverted',
] as const;

/** @public */
export type FailureCause = (typeof failureCauses)[number];

/** Why a deployment counts as rework. @public */
export const reworkCauses = ['hotfix', 'revert', 'incident-fix'] as const;

/** @public */
export type ReworkCause = (typeof reworkCauses)[number];

/** Why a change has no lead time, or none from merge to deployment. @public */
export const doraDefects = [
  'no-first-commit',
  'no-merge-time',
  'deployed-before-commit',
  'deployed-before-merge',
] as const;

/** @public */
export type DoraDefect = (typeof doraDefects)[number];
