import type { WorkItemRecord } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { toStorableText } from '../storableText';

const detailsSchema = z.object({
  v: z.literal(1),
  earlierKeys: z.array(z.string()),
  labels: z.array(z.string()),
  components: z.array(z.string()),
  fixVersions: z.array(z.string()),
  sprints: z.array(z.string()),
});

/** Lists of a work item, as the source has them. */
export type WorkItemDetails = z.infer<typeof detailsSchema>;

/** The lists of a work item in a form that every database takes. */
export function workItemDetails(record: WorkItemRecord): WorkItemDetails {
  const texts = (list: readonly string[]) => list.map(it => toStorableText(it));
  return {
    v: 1,
    earlierKeys: texts(record.earlierKeys ?? []),
    labels: texts(record.labels),
    components: texts(record.components),
    fixVersions: texts(record.fixVersions),
    sprints: texts(record.sprints),
  };
}

/** Reads what is stored in `work_items.details`. */
export function parseWorkItemDetails(stored: string): WorkItemDetails {
  return detailsSchema.parse(JSON.parse(stored));
}
