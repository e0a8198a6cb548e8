import type { DoraMetricId } from '@activity-insights/plugin-activity-common';

const percentiles =
  'The number is the median by the nearest rank, the smallest value that at least half of them do not exceed; the 75th and the 90th percentile take at least 5';
const ended = 'deployments to production that ended in the period';

/** How each number comes about, in words. */
export const doraFormulas: Record<DoraMetricId, string> = {
  'deployment-frequency': `The number of ${ended}. Jobs of one pipeline are one deployment, at the time when the last of them ended; what brought nothing to production is none. A week has so many on average from the beginning of the period, or from the first known deployment if that is later, until its end or now. Deployment days are the local days with at least one deployment, of ISO weeks that are over and that the period does not cut; told is their lower median.`,
  'change-lead-time': `For each change that came to production for the first time in the period: from its first commit until the end of the deployment that brought it. ${percentiles}. The time from the merge to the deployment stands beside it.`,
  'change-fail-rate': `Of the ${ended}: those that failed, divided by all. A deployment failed if an incident belongs to it, if it was reported so or rolled back, or if a later deployment brought a hotfix of it or took back a change that it had brought.`,
  'failed-deployment-recovery-time': `For each of the ${ended} and failed: from its end until its incidents were resolved, or, without an incident, until the rollback, the hotfix or the revert was deployed that tells of the failure. ${percentiles}. The time from when the first incident began stands beside it.`,
  'deployment-rework-rate': `Of the ${ended}: those that brought a hotfix, a revert, or a change that names an incident which was open, divided by all. Rollbacks bring nothing that was reworked, and are counted by themselves.`,
};
