import type {
  FlowReason,
  FlowStatus,
} from '@activity-insights/plugin-activity-common';
import { note } from '../workItems/WorkNote';

/** So many names are told; who mends these sees the next ones. */
const mostNames = 10;

const annotation =
  'the configuration (activity.flow.statuses) or the annotation activity-insights/statuses';

/**
 * What is doubtful about what statuses count as.
 *
 * @param statuses - of the items that the answer goes by
 * @param tellsWaiting - whether it says how long work waited
 */
export function statusNotes(
  statuses: readonly FlowStatus[],
  tellsWaiting: boolean,
): FlowReason[] {
  const unknown = statuses.filter(({ stage }) => stage === null);
  const names = [...new Set(unknown.map(({ status }) => status))];
  const knowsWaiting = statuses.some(({ work }) => work === 'waiting');
  const hasProgress = statuses.some(({ stage }) => stage === 'inProgress');
  return [
    ...(names.length > 0
      ? [
          note(
            'unmapped-statuses',
            `Nobody knows what some statuses count as (${listOf(
              names,
            )}), so that flow efficiency leaves out what was in them: say so in ${annotation}`,
          ),
        ]
      : []),
    ...(tellsWaiting && hasProgress && !knowsWaiting
      ? [
          note(
            'no-waiting-statuses',
            `No status in progress is said to be one of waiting, so that flow efficiency tells only of what was blocked, went back or was reopened: name those in which work waits, such as In Review, in ${annotation}`,
          ),
        ]
      : []),
  ];
}

function listOf(names: readonly string[]): string {
  const rest = names.length - mostNames;
  const told = names.slice(0, mostNames).map(name => `'${name}'`);
  return [...told, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}
