import { useRouteRef } from '@backstage/core-plugin-api';
import {
  changeFlowLocation,
  type FlowLocationChange,
} from '../../flow/location/flowLocation';
import { flowTabRouteRef } from '../../routes';

/** Makes addresses of the Flow tab of the entity at hand, in a state; undefined in a portal that has the card only. */
export function useFlowTabLink():
  | ((change: FlowLocationChange) => string)
  | undefined {
  const path = useRouteRef(flowTabRouteRef)?.();
  if (path === undefined) return undefined;
  return change =>
    `${path}?${changeFlowLocation(new URLSearchParams(), change)}`;
}
