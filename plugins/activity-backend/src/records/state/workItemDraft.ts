import type {
  WorkItemLinkRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import { toAccountDraft } from '../accountDraft';
import type { BotRule } from '../botRule';
import { instantOrNull, storableInstant } from '../storableInstant';
import { textOrNull, toStorableText } from '../storableText';
import { accountCell, buildStateDraft } from './buildStateDraft';
import type { ForeignProject, LinkDraft, StateDraft } from './StateDraft';
import { workItemDetails, type WorkItemDetails } from './workItemDetails';

/** Maps a work item to what is stored of it. */
export function workItemDraft(
  record: WorkItemRecord,
  isBot: BotRule,
): StateDraft {
  const { type, status, parent } = record;
  const details = workItemDetails(record);
  const key = toStorableText(record.key);
  return buildStateDraft({
    kind: 'workItem',
    externalId: record.id,
    project: record.project && toForeignProject(record.project),
    sourceVersion: record.sourceVersion,
    columns: {
      key,
      type_id: toStorableText(type.id),
      type_name: toStorableText(type.name),
      summary: toStorableText(record.summary),
      url: textOrNull(record.url),
      status_id: textOrNull(status.id),
      status_name: toStorableText(status.name),
      status_category: status.category,
      priority: textOrNull(record.priority),
      assignee_id: accountCell(toAccountDraft(record.assignee, isBot)),
      reporter_id: accountCell(toAccountDraft(record.reporter, isBot)),
      parent_id: textOrNull(parent?.id),
      parent_key: textOrNull(parent?.key),
      estimate: record.estimate ?? null,
      flagged: record.flagged ? 1 : 0,
      created_at: storableInstant(record.createdAt),
      updated_at: storableInstant(record.updatedAt),
      resolved_at: instantOrNull(record.resolvedAt),
      due_on: textOrNull(record.dueOn),
      details: JSON.stringify(details),
    },
    search: { work_item_values: searchedValues(key, details) },
    links: record.links.map(toLinkDraft),
  });
}

/** Each value once: a key that an item has got back is an earlier one as well. */
function searchedValues(key: string, details: WorkItemDetails): string[][] {
  const keys = [key, ...details.earlierKeys].map(toUpperKey);
  return Object.entries({
    label: details.labels,
    component: details.components,
    sprint: details.sprints,
    key: keys,
  }).flatMap(([field, values]) =>
    [...new Set(values)].map(value => [field, value]),
  );
}

/** Keys are compared in upper case, whoever wrote them. */
export function toUpperKey(key: string): string {
  return key.toLocaleUpperCase('en-US');
}

function toLinkDraft(link: WorkItemLinkRecord): LinkDraft {
  return {
    externalId: toStorableText(link.id),
    type: toStorableText(link.type),
    description: toStorableText(link.description),
    direction: link.direction,
    other: {
      id: textOrNull(link.other.id),
      key: textOrNull(link.other.key),
    },
  };
}

function toForeignProject(
  project: NonNullable<WorkItemRecord['project']>,
): ForeignProject {
  return {
    id: toStorableText(project.id),
    name: toStorableText(project.name),
    ...(project.url && { url: toStorableText(project.url) }),
  };
}
