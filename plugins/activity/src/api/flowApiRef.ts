import type { FlowClient } from '@activity-insights/plugin-activity-common';
import { createApiRef } from '@backstage/core-plugin-api';

/**
 * What the pages ask of the backend about how work flows.
 *
 * @public
 */
export type FlowApi = Pick<
  FlowClient,
  | 'getTiles'
  | 'getSeries'
  | 'getItems'
  | 'getBreakdown'
  | 'getCumulative'
  | 'getForecast'
>;

/** @public */
export const flowApiRef = createApiRef<FlowApi>({
  id: 'plugin.activity.flow',
});
