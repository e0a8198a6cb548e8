import type { EventType } from '@activity-insights/plugin-activity-common';
import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { inOrder } from '../history/inOrder';
import { toActor } from '../people/toActor';
import type { IssueHistory } from './IssueHistory';
import type { GitlabIssue } from './issueSchema';
import {
  assigneeFacts,
  commentFacts,
  type IssueFact,
  stateFacts,
} from './toIssueFacts';
import { titleOf } from './toWorkItem';

/**
 * What happened to an issue, in order of time. Keys: of `item_created` the id of the issue, of the others as the facts have
 * them.
 */
export function toIssueEvents(
  issue: GitlabIssue,
  history: IssueHistory,
): EventRecord[] {
  const { id, created_at: at, author: by, web_url: url, labels } = issue;
  const title = titleOf(issue);
  const event = (type: EventType, fact: IssueFact): EventRecord => {
    const actor = toActor(fact.by);
    return {
      kind: 'event',
      type,
      key: fact.key,
      occurredAt: fact.at,
      ...(actor && { actor }),
      title,
      ...(url && { url }),
      workItem: `${id}`,
      facets: labels.map(label => `label:${label}`),
      sourceVersion: issue.updated_at,
    };
  };
  const events = [
    event('item_created', { key: `${id}`, at, by }),
    ...stateFacts(issue, history).map(fact =>
      event('item_status_changed', fact),
    ),
    ...assigneeFacts(history).map(fact => event('item_assigned', fact)),
    ...commentFacts(history).map(fact => event('item_commented', fact)),
  ];
  return inOrder(events);
}
