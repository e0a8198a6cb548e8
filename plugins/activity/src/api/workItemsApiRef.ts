import type { WorkItemClient } from '@activity-insights/plugin-activity-common';
import { createApiRef } from '@backstage/core-plugin-api';

/**
 * What the pages ask of the backend about work items.
 *
 * @public
 */
export type WorkItemsApi = Pick<
  WorkItemClient,
  'getTree' | 'getSummary' | 'getItem' | 'getHistory'
>;

/** @public */
export const workItemsApiRef = createApiRef<WorkItemsApi>({
  id: 'plugin.activity.work-items',
});
