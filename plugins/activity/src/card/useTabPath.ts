import { useRouteRef } from '@backstage/core-plugin-api';
import { activityTabRouteRef } from '../routes';

/** Where the Activity tab of the entity at hand is; undefined in a portal that has the card only. */
export function useTabPath(): string | undefined {
  return useRouteRef(activityTabRouteRef)?.();
}
