import type {
  StatusRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import { estimateOf } from '../fields/estimateOf';
import { flaggedOf } from '../fields/flaggedOf';
import { linksOf } from '../fields/linksOf';
import { parentOf } from '../fields/parentOf';
import { idOf, isRecord, listOf, textOf } from '../fields/rawValues';
import { sprintsOf } from '../fields/sprintsOf';
import { toCategory } from '../fields/StatusCategories';
import { toActor } from '../people/toActor';
import type { RawIssue } from './CompleteIssue';
import { isField } from './isField';
import type { IssueContext } from './IssueContext';
import type { DatedHistory } from './sortHistories';
import { toInstant } from './toInstant';

/** Why an issue cannot be understood. */
export interface Misunderstood {
  misunderstood: string;
}

/** An issue as it is now, or what is missing in it. */
export function toWorkItem(
  { id, key, fields }: RawIssue,
  histories: readonly DatedHistory[],
  context: IssueContext,
): WorkItemRecord | Misunderstood {
  const createdAt = toInstant(fields.created);
  const updatedAt = toInstant(fields.updated);
  const type = toNamed(fields.issuetype);
  const resolvedAt = toInstant(fields.resolutiondate);
  const isResolved = resolvedAt !== undefined;
  const status = toStatus(fields.status, isResolved, context);
  if (createdAt === undefined)
    return { misunderstood: 'it has no date of creation' };
  if (updatedAt === undefined)
    return { misunderstood: 'it has no date of its last update' };
  if (!type) return { misunderstood: 'it has no type' };
  if (!status) return { misunderstood: 'it has no status' };
  const { fields: known } = context;
  return {
    kind: 'workItem',
    id,
    key,
    type,
    summary: textOf(fields.summary) ?? '',
    url: context.browseUrl(key),
    status,
    labels: listOf(fields.labels).flatMap(each => textOf(each) ?? []),
    components: namesOf(fields.components),
    fixVersions: namesOf(fields.fixVersions),
    flagged: flaggedOf(fields, known),
    sprints: sprintsOf(fields, known),
    links: linksOf(fields),
    createdAt,
    updatedAt,
    sourceVersion: updatedAt,
    ...optional({
      earlierKeys: earlierKeysOf(key, histories),
      project: projectOf(fields.project, context),
      priority: toNamed(fields.priority)?.name,
      assignee: toActor(fields.assignee),
      reporter: toActor(fields.reporter),
      parent: parentOf(fields, known),
      estimate: estimateOf(fields, known),
      resolvedAt,
      dueOn: toDay(fields.duedate),
    }),
  };
}

function optional<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

function toNamed(value: unknown): { id: string; name: string } | undefined {
  if (!isRecord(value)) return undefined;
  const id = idOf(value.id);
  const name = textOf(value.name);
  return id !== undefined && name !== undefined ? { id, name } : undefined;
}

function toStatus(
  value: unknown,
  isResolved: boolean,
  { statuses }: IssueContext,
): StatusRecord | undefined {
  const named = toNamed(value);
  if (!named || !isRecord(value)) return undefined;
  const category =
    toCategory(value.statusCategory) ?? statuses.find(named.id, named.name);
  // Servers before version 6.2 have no categories.
  return { ...named, category: category ?? (isResolved ? 'done' : 'todo') };
}

function namesOf(value: unknown): string[] {
  return listOf(value).flatMap(each =>
    isRecord(each) ? textOf(each.name) ?? [] : [],
  );
}

function projectOf(
  value: unknown,
  { projectId, browseUrl }: IssueContext,
): WorkItemRecord['project'] {
  if (!isRecord(value)) return undefined;
  const id = idOf(value.id);
  if (id === undefined || id === projectId) return undefined;
  const key = textOf(value.key);
  return {
    id,
    name: textOf(value.name) ?? key ?? id,
    ...(key !== undefined && { url: browseUrl(key) }),
  };
}

/** A day as `2026-11-20`; some apps put a time behind it. */
function toDay(value: unknown): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(textOf(value) ?? '')?.[0];
}

/** Moves are in the changelog: each names the key before it. */
function earlierKeysOf(
  key: string,
  histories: readonly DatedHistory[],
): string[] | undefined {
  const keys = histories
    .flatMap(({ items }) => items)
    .filter(item => isField(item, 'key') || isField(item, 'issuekey'))
    .flatMap(({ fromString }) => textOf(fromString) ?? []);
  const earlier = [...new Set(keys)].filter(each => each !== key);
  return earlier.length > 0 ? earlier : undefined;
}
