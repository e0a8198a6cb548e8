import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';

/**
 * Tells the category of a status that an item had.
 *
 * @param value - its id, or its name where it has none
 * @returns undefined if nobody knows
 */
export type CategoryLookup = (
  value: string,
) => WorkItemStatusCategory | undefined;
