import type { WorkItemChangeRecord } from '@activity-insights/plugin-activity-node';
import { toActor } from '../people/toActor';
import { compareText } from '../values/compareText';
import type { IssueHistory } from './IssueHistory';
import type { GitlabIssue } from './issueSchema';
import { assigneeFacts, type IssueFact, stateFacts } from './toIssueFacts';
import { statuses } from './toWorkItem';

type Change = Pick<
  WorkItemChangeRecord,
  'field' | 'from' | 'fromText' | 'to' | 'toText'
>;

/** The changelog of an issue, put together from what GitLab keeps in three places, in order of time. */
export function toWorkItemChanges(
  issue: GitlabIssue,
  history: IssueHistory,
): WorkItemChangeRecord[] {
  const record = (
    historyId: string,
    fact: IssueFact,
    change: Change,
  ): WorkItemChangeRecord => {
    const actor = toActor(fact.by);
    return {
      kind: 'workItemChange',
      workItem: `${issue.id}`,
      historyId,
      position: 0,
      at: fact.at,
      ...(actor && { actor }),
      ...change,
    };
  };
  const states = stateFacts(issue, history).map(fact => {
    const to = statuses[fact.to];
    const from = statuses[fact.to === 'closed' ? 'opened' : 'closed'];
    return record(`state:${fact.key}`, fact, {
      field: 'status',
      from: from.id,
      fromText: from.name,
      to: to.id,
      toText: to.name,
    });
  });
  const assignees = assigneeFacts(history).map(fact =>
    record(`note:${fact.key}`, fact, {
      field: 'assignee',
      ...(fact.removed.length > 0 && { fromText: fact.removed.join(', ') }),
      ...(fact.added.length > 0 && { toText: fact.added.join(', ') }),
    }),
  );
  const labels = (history.labelEvents ?? []).flatMap(event => {
    const { id, label, action, created_at: at, user: by } = event;
    if (!label) return [];
    const change =
      action === 'remove' ? { fromText: label.name } : { toText: label.name };
    const fact = { key: `${id}`, at, by };
    return [record(`label:${id}`, fact, { field: 'labels', ...change })];
  });
  return [...states, ...assignees, ...labels].sort(
    (a, b) => a.at - b.at || compareText(a.historyId, b.historyId),
  );
}
