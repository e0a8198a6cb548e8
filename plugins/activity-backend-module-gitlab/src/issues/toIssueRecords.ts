import type { EventType } from '@activity-insights/plugin-activity-common';
import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import type { IssueHistory } from './IssueHistory';
import type { GitlabIssue } from './issueSchema';
import { toIssueEvents } from './toIssueEvents';
import { toWorkItem } from './toWorkItem';
import { toWorkItemChanges } from './toWorkItemChanges';

/** Told of an issue whatever is shown of its history. */
const ownTypes: EventType[] = ['item_created', 'item_status_changed'];
const notedTypes: EventType[] = ['item_commented', 'item_assigned'];

/**
 * Everything that is to be stored of an issue. A comment that was deleted leaves no trace, so its events are counted at the
 * end; those that are not shown are not taken for gone.
 *
 * @param projectPath - the full path of its project
 */
export function toIssueRecords(
  issue: GitlabIssue,
  history: IssueHistory,
  projectPath: string,
): ActivityRecord[] {
  const events = toIssueEvents(issue, history);
  const types = history.notes ? [...ownTypes, ...notedTypes] : ownTypes;
  return [
    toWorkItem(issue, projectPath),
    ...toWorkItemChanges(issue, history),
    ...events,
    {
      kind: 'eventCensus',
      of: { workItem: `${issue.id}` },
      types,
      keys: events
        .filter(({ type }) => types.includes(type))
        .map(({ key }) => key),
    },
  ];
}
