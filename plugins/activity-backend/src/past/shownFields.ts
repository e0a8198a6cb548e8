/** The fields that are shown of an item as it was. */
export const shownFields = [
  'status',
  'category',
  'parent',
  'assignee',
  'blocked',
  'estimate',
  'type',
  'priority',
  'key',
] as const;
