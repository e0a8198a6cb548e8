import { itemAt } from '../chronicle/itemAt';
import { statusCategoryOf } from '../chronicle/statusCategoryOf';
import type { ItemHistory } from '../model';
import {
  hasHappened,
  keyOf,
  projectKeyOf,
  toIso,
  type Knowing,
} from './Knowing';
import { parentOnRecord } from './parentOnRecord';
import type { WorkItemRow } from './rows';
import { ticketRows } from './ticketRows';

/** All work items of a team that were there at the moment, with what has become of them since. */
export function* workItemRows(knowing: Knowing): Generator<WorkItemRow> {
  for (const history of knowing.chronicle.items) {
    const row = itemRow(knowing, history);
    if (row) yield row;
  }
  for (const repository of knowing.chronicle.repositories) {
    yield* ticketRows(knowing, repository);
  }
}

function itemRow(
  knowing: Knowing,
  history: ItemHistory,
): WorkItemRow | undefined {
  const { company, chronicle, at } = knowing;
  const item = itemAt(history, at);
  if (!item) return undefined;
  const { fields } = item;
  const { status, storyPoints, components } = fields;
  return {
    source: 'jira',
    id: history.id,
    key: keyOf(knowing, fields),
    earlierKeys: item.earlierPlaces.map(place => keyOf(knowing, place)),
    project: projectKeyOf(company, fields.team),
    summary: fields.summary,
    type: fields.type,
    status,
    statusCategory: statusCategoryOf(status),
    priority: fields.priority,
    reporter: history.reporter,
    assignee: fields.assignee,
    parent: fields.parent,
    parentOnRecord: parentOnRecord(knowing, history),
    labels: [...fields.labels],
    components: company.services
      .filter(({ id }) => components.includes(id))
      .map(({ jiraComponent }) => jiraComponent.name),
    fixVersions: chronicle.releases
      .filter(({ id }) => fields.fixVersions.includes(id))
      .map(({ name }) => name),
    sprints: [...fields.sprints],
    estimate: storyPoints,
    flagged: fields.flagged,
    due: fields.due,
    createdAt: toIso(history.createdAt),
    updatedAt: toIso(item.updatedAt),
    resolvedAt:
      item.resolvedAt === undefined ? undefined : toIso(item.resolvedAt),
    hidden: item.hidden,
    since: sinceThen(knowing, history),
  };
}

function sinceThen(
  { now }: Knowing,
  history: ItemHistory,
): WorkItemRow['since'] {
  const { deletedAt, hidden } = history;
  const by = { at: now };
  if (hasHappened(by, deletedAt)) {
    return { reason: 'deleted', at: toIso(deletedAt) };
  }
  return hidden && itemAt(history, now)?.hidden
    ? { reason: 'hidden', at: toIso(hidden.from) }
    : undefined;
}
