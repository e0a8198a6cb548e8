import type {
  EventRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import { toActor } from '../people/toActor';
import type { RawChangeItem, RawComment, RawIssue } from './CompleteIssue';
import { isField } from './isField';
import type { IssueContext } from './IssueContext';
import type { DatedHistory } from './sortHistories';
import { toInstant } from './toInstant';
import { given, toStatusMetadata } from './toStatusMetadata';

/** What happened to an item: it was created, discussed, and changed in ways that people count. */
export interface ItemHistory {
  issue: RawIssue;
  item: WorkItemRecord;
  histories: readonly DatedHistory[];
  /** The oldest first. */
  comments: readonly DatedComment[];
}

export interface DatedComment extends RawComment {
  /** UTC epoch milliseconds. */
  at: number;
}

/** What all events of an item have. */
type Shared = Pick<
  EventRecord,
  'kind' | 'title' | 'url' | 'workItem' | 'facets' | 'sourceVersion'
>;

const typeOfField = {
  status: 'item_status_changed',
  assignee: 'item_assigned',
  priority: 'item_priority_changed',
} as const;
type CountedField = keyof typeof typeOfField;
const countedFields = Object.keys(typeOfField) as CountedField[];

/** The events of an item, the oldest first of each kind. Jira gives no offset of the actor: none is made up. */
export function toItemEvents(
  history: ItemHistory,
  context: IssueContext,
): EventRecord[] {
  const { item, comments } = history;
  const shared: Shared = {
    kind: 'event',
    title: item.summary,
    url: item.url,
    workItem: item.id,
    facets: facetsOf(item),
    sourceVersion: item.sourceVersion,
  };
  return [
    toCreated(history, shared, context),
    ...history.histories.flatMap(each => toChanged(each, shared, context)),
    ...comments.map(comment => toCommented(comment, shared)),
  ];
}

/** By what Components take a part of a project, see `EventRecord.facets`. */
function facetsOf({ components, labels }: WorkItemRecord): string[] {
  return [
    ...components.map(name => `component:${name}`),
    ...labels.map(name => `label:${name}`),
  ];
}

function toCreated(
  { issue, item, histories }: ItemHistory,
  shared: Shared,
  { statuses }: IssueContext,
): EventRecord {
  // Who enters an issue for somebody else is the creator; the other one is the reporter.
  const actor = toActor(issue.fields.creator) ?? item.reporter;
  // Creation leaves no entry: what the status was is told by the first that changed it.
  const first = histories
    .flatMap(({ items }) => items)
    .find(each => isField(each, 'status'));
  const status = first
    ? { id: first.from, name: first.fromString }
    : { id: item.status.id, name: item.status.name };
  return {
    ...shared,
    type: 'item_created',
    key: item.id,
    occurredAt: item.createdAt,
    ...(actor && { actor }),
    metadata: given({
      toId: status.id,
      to: status.name,
      toCategory: first
        ? statuses.find(status.id, status.name)
        : item.status.category,
    }),
  };
}

function toChanged(
  { id, at, author, items }: DatedHistory,
  shared: Shared,
  context: IssueContext,
): EventRecord[] {
  const actor = toActor(author);
  return items.flatMap((item, position) => {
    const field = countedFields.find(each => isField(item, each));
    return field
      ? [
          {
            ...shared,
            type: typeOfField[field],
            key: `${id}:${position}`,
            occurredAt: at,
            ...(actor && { actor }),
            ...metadataOf(field, item, context),
          },
        ]
      : [];
  });
}

function metadataOf(
  field: CountedField,
  item: RawChangeItem,
  { statuses }: IssueContext,
): Pick<EventRecord, 'metadata'> {
  switch (field) {
    case 'status':
      return { metadata: toStatusMetadata(item, statuses) };
    case 'priority':
      return {
        metadata: given({ from: item.fromString, to: item.toString }),
      };
    default:
      // Names of people are in accounts, not in events.
      return {};
  }
}

function toCommented(
  { id, at, author, updated }: DatedComment,
  shared: Shared,
): EventRecord {
  const actor = toActor(author);
  const updatedAt = toInstant(updated);
  const isEdited = updatedAt !== undefined && updatedAt > at;
  return {
    ...shared,
    type: 'item_commented',
    key: id,
    occurredAt: at,
    url: `${shared.url}?focusedCommentId=${encodeURIComponent(id)}`,
    ...(actor && { actor }),
    ...(isEdited && { metadata: { editedAt: updatedAt } }),
  };
}
