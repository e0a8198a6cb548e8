import type { DoraClient } from '@activity-insights/plugin-activity-common';
import { createApiRef } from '@backstage/core-plugin-api';

/**
 * What the pages ask of the backend about deployments.
 *
 * @public
 */
export type DoraApi = Pick<
  DoraClient,
  'getMetrics' | 'getDeployments' | 'getChanges' | 'getPreview'
>;

/** @public */
export const doraApiRef = createApiRef<DoraApi>({
  id: 'plugin.activity.dora',
});
