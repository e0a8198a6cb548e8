import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** Where the Activity tab of an entity page is mounted. */
export const activityRouteRef = createRouteRef({ id: 'activity' });

/** Where the Work tab of an entity page is mounted. */
export const workRouteRef = createRouteRef({ id: 'work' });

/** Where the Flow tab of an entity page is mounted. */
export const flowRouteRef = createRouteRef({ id: 'flow' });

/**
 * Where the card leads to. Not `activityRouteRef` itself: a portal may have the card and not the tab, and a route that is
 * not mounted must not break the page.
 */
export const activityTabRouteRef = createExternalRouteRef({
  id: 'activity-tab',
  optional: true,
  defaultTarget: 'activity.entityActivity',
});

/** Where the DORA card leads to; optional for the same reason. */
export const flowTabRouteRef = createExternalRouteRef({
  id: 'flow-tab',
  optional: true,
  defaultTarget: 'activity.entityFlow',
});

/** Where the Work card leads to; optional for the same reason. */
export const workTabRouteRef = createExternalRouteRef({
  id: 'work-tab',
  optional: true,
  defaultTarget: 'activity.entityWork',
});
