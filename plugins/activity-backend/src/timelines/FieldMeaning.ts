import type { WorkItemFieldMeaning } from '@activity-insights/plugin-activity-node';

/** What an entry of a changelog may be about, as far as the past is kept. */
export type FieldMeaning = WorkItemFieldMeaning;

/** All of them, in the order of the spans of an item. */
export const fieldMeanings = [
  'status',
  'parent',
  'assignee',
  'blocked',
  'sprint',
  'estimate',
  'type',
  'priority',
  'project',
  'key',
] as const satisfies readonly FieldMeaning[];

/** Whether a text that was stored is the name of one. */
export function isFieldMeaning(text: string): text is FieldMeaning {
  return (fieldMeanings as readonly string[]).includes(text);
}
