import type {
  ActivityRecord,
  MalformedRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import type { z } from 'zod';
import type { StatusLookup } from '../fields/StatusCategories';
import {
  type CompleteIssue,
  rawCommentSchema,
  rawHistorySchema,
} from './CompleteIssue';
import type { IssueContext } from './IssueContext';
import { sortHistories } from './sortHistories';
import { toInstant } from './toInstant';
import { type DatedComment, toItemEvents } from './toItemEvents';
import { toWorkItem } from './toWorkItem';
import { toWorkItemChanges } from './toWorkItemChanges';

/** What became of an issue. */
export interface MappedIssue {
  /** In an order that follows from the issue alone; the last one says which comments there are. */
  records: ActivityRecord[];
  /** The issue itself, or entries of its changelog and comments that were left out. */
  malformed: MalformedRecord[];
}

/** Makes records of an issue: the item, everything that changed of it, what happened to it, and which comments it has. */
export function mapIssue(
  { issue, histories, comments }: CompleteIssue,
  context: IssueContext,
): MappedIssue {
  const malformed: MalformedRecord[] = [];
  const reject = (kind: string, id: string, reason: string) =>
    malformed.push({ key: `${kind}/${id}`, reason });

  const readHistories = readAll(histories, rawHistorySchema, id =>
    reject('changelog', id, `it cannot be understood; issue ${issue.id}`),
  );
  const sorted = sortHistories(readHistories, ({ id }) =>
    reject('changelog', id, `it has no date; issue ${issue.id}`),
  );
  const readComments = readAll(comments, rawCommentSchema, id =>
    reject('comment', id, `it cannot be understood; issue ${issue.id}`),
  );
  const dated = readComments.flatMap((comment): DatedComment[] => {
    const at = toInstant(comment.created);
    if (at !== undefined) return [{ ...comment, at }];
    reject('comment', comment.id, `it has no date; issue ${issue.id}`);
    return [];
  });

  const item = toWorkItem(issue, sorted, context);
  if ('misunderstood' in item) {
    const defect = { key: `issue/${issue.id}`, reason: item.misunderstood };
    return { records: [], malformed: [defect] };
  }
  const said = onceById(dated).sort(
    (a, b) => a.at - b.at || compareText(a.id, b.id),
  );
  return {
    records: [
      item,
      ...toWorkItemChanges(item.id, sorted, context.fields),
      ...toItemEvents(
        { issue, item, histories: sorted, comments: said },
        { ...context, statuses: withOwnStatus(item, context) },
      ),
      {
        kind: 'eventCensus',
        of: { workItem: item.id },
        types: ['item_commented'],
        keys: said.map(({ id }) => id),
      },
    ],
    malformed,
  };
}

/** Statuses of team-managed projects may not be listed; the one that an issue has comes with its category. */
function withOwnStatus(
  { status }: WorkItemRecord,
  { statuses }: IssueContext,
): StatusLookup {
  return {
    find: (id, name) =>
      statuses.find(id, name) ??
      (id && id === status.id ? status.category : undefined),
  };
}

function readAll<T>(
  values: readonly unknown[],
  schema: z.ZodType<T>,
  reject: (id: string) => void,
): T[] {
  return values.flatMap(value => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return [parsed.data];
    reject(idOf(value));
    return [];
  });
}

function idOf(value: unknown): string {
  const id =
    typeof value === 'object' && value !== null && 'id' in value
      ? value.id
      : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '?';
}

function onceById<T extends { id: string }>(values: readonly T[]): T[] {
  return [...new Map(values.map(each => [each.id, each])).values()];
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
