import type { WorkItemTypeRecord } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { integerOrNull } from '../storableInteger';
import { textOrNull, toStorableText } from '../storableText';
import { buildStateDraft } from './buildStateDraft';
import type { StateDraft } from './StateDraft';

const detailsSchema = z.object({
  v: z.literal(1),
  /** Ids or names of the types below it, in the order of the configuration; null where it says nothing. */
  childTypes: z.array(z.string()).nullable(),
});

/** What is read with a kind of work item. */
export type WorkItemTypeDetails = z.infer<typeof detailsSchema>;

/** Maps a kind of work item to what is stored of it. */
export function workItemTypeDraft(record: WorkItemTypeRecord): StateDraft {
  const details: WorkItemTypeDetails = {
    v: 1,
    childTypes: record.childTypes?.map(it => toStorableText(it)) ?? null,
  };
  return buildStateDraft({
    kind: 'workItemType',
    externalId: record.id,
    columns: {
      name: toStorableText(record.name),
      level: integerOrNull(record.level),
      icon_url: textOrNull(record.iconUrl),
      is_root: record.isRoot ? 1 : 0,
      details: JSON.stringify(details),
    },
  });
}

/** Reads what is stored in `work_item_types.details`. */
export function parseWorkItemTypeDetails(stored: string): WorkItemTypeDetails {
  return detailsSchema.parse(JSON.parse(stored));
}
