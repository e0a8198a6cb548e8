import { useRouteRef } from '@backstage/core-plugin-api';
import { workTabRouteRef } from '../../routes';
import {
  changeWorkLocation,
  type WorkLocationChange,
} from '../location/workLocation';

/** Makes addresses of the Work tab of the entity at hand, in a state; undefined in a portal that has the card only. */
export function useWorkTabLink():
  | ((change: WorkLocationChange) => string)
  | undefined {
  const path = useRouteRef(workTabRouteRef)?.();
  if (path === undefined) return undefined;
  return change => {
    const parameters = changeWorkLocation(new URLSearchParams(), change);
    return parameters.size > 0 ? `${path}?${parameters}` : path;
  };
}
