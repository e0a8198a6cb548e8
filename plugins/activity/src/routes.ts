import { createRouteRef } from '@backstage/core-plugin-api';

/** Where the Activity tab of an entity page is mounted. */
export const activityRouteRef = createRouteRef({ id: 'activity' });
