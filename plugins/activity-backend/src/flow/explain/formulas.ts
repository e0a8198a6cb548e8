import type {
  FlowBreakdownId,
  FlowMetricId,
} from '@activity-insights/plugin-activity-common';

/** What is explained: what has a number, what is told in parts, and what is told day by day. */
export type ExplainedId =
  | FlowMetricId
  | FlowBreakdownId
  | 'cumulative-flow'
  | 'daily';

const percentiles =
  'The number is the 85th percentile by the nearest rank: the smallest value that at least 85 % of them do not exceed. Below 5 they are listed instead';
const endOfTime = 'at the end of the period, or now if that is earlier';

/** How each number comes about, in words. */
export const formulas: Record<ExplainedId, string> = {
  'cycle-time': `For each work item that was done in the period: from the first time that it was in progress until it was done, as elapsed time, pauses and reopenings included. ${percentiles}.`,
  'request-lead-time': `For each work item that was done in the period: from its creation until it was done, as elapsed time. ${percentiles}.`,
  throughput:
    'The number of work items that were done in the period. Done is the date of the resolution at the source, else the last time that the item became done; what was reopened and is not done now does not count.',
  arrivals: 'The number of work items that were created in the period.',
  wip: `The number of work items that were in progress by their status ${endOfTime}. What went back to the backlog is no work in progress.`,
  'work-item-age': `For each work item that was in progress ${endOfTime}: the time since it was in progress for the first time. ${percentiles}.`,
  'flow-efficiency':
    'Of the work items that were done in the period: the active time of all together, divided by the active and the waiting time of all together, both from start to done. Statuses in progress are active unless they are mapped as waiting; what was blocked, went back to the backlog or was done in between was waiting.',
  velocity:
    'The number of work items that were done in the period, and the sum of their estimates as they are now.',
  'change-cycle-time': `For each change that was merged in the period: from its first commit to the merge, as elapsed time. ${percentiles}.`,
  'coding-time': `For each change that was merged in the period: from its first commit until it was opened. ${percentiles}.`,
  'pickup-time': `For each change that was merged in the period: from when it could be reviewed, that is when it was opened or left draft for the first time, to the first comment or approval of a person who has not written it; nothing if it was only looked at while it was a draft. ${percentiles}.`,
  'review-time': `For each change that was merged in the period: from the first comment or approval of a person who has not written it to the merge. ${percentiles}.`,
  'deploy-time': `For each change that was seen in production for the first time in the period: from the merge to that deployment. ${percentiles}.`,
  'change-throughput': 'The number of changes that were merged in the period.',
  'changes-open': `The number of changes that were open ${endOfTime}, drafts included.`,
  'stale-changes': `The number of changes that were open ${endOfTime}, drafts included, and that nobody had touched for 14 days.`,
  'change-size': `For each change that was merged in the period: the lines that it adds and deletes. ${percentiles}.`,
  'review-depth': `For each change that was merged in the period: how many comments and approvals it got before the merge from others than its author, without bots. ${percentiles}.`,
  'merged-without-review':
    'The changes that were merged in the period without a comment or an approval of a person who has not written them, divided by all that were merged in the period.',
  'time-in-status':
    'For each status: the time that the work items that were done in the period spent in it from their creation until they were done, however often they were there.',
  'flow-distribution':
    'For each type: how many of the work items that were done in the period are of it, divided by all that were done in the period.',
  'cumulative-flow':
    'At the end of each local day: how many work items had been created, how many had been started or done, and how many had been done, since the beginning of what is stored, by what is known of them today.',
  daily:
    'For each local day: how many work items were created and done, how many there were, were in progress and were done at its end, and the cycle times of those that were done within the 30 days that end with it.',
};
