import type { ActivityClient } from '@activity-insights/plugin-activity-common';
import { createApiRef } from '@backstage/core-plugin-api';

/**
 * What the pages ask of the backend.
 *
 * @public
 */
export type ActivityApi = Pick<
  ActivityClient,
  | 'getHeatmap'
  | 'getCalendar'
  | 'getPace'
  | 'getEvents'
  | 'getFilterChoices'
  | 'getViews'
  | 'saveView'
  | 'deleteView'
  | 'getHarvestRuns'
  | 'getHarvestStreams'
>;

/** @public */
export const activityApiRef = createApiRef<ActivityApi>({
  id: 'plugin.activity.client',
});
