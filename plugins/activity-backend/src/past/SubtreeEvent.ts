import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';

/** That something of an item changed; what is missing stays as it was. */
export interface SubtreeEvent {
  /** UTC epoch milliseconds. */
  at: number;
  itemId: number;
  exists?: boolean;
  /** The item that it is a part of; null for none. */
  parentId?: number | null;
  category?: WorkItemStatusCategory;
  estimate?: number | null;
}
