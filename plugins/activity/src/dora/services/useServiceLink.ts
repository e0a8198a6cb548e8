import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { useLocation } from 'react-router-dom';
import {
  changeFlowLocation,
  type FlowLocation,
} from '../../flow/location/flowLocation';

/** Where the tab is mounted if the address at hand does not tell. */
const usualTab = '/flow';

/**
 * Makes addresses of the deployments of other services, in the range and on the clock of the page.
 *
 * @returns takes the ref of a Component
 */
export function useServiceLink(
  location: Pick<FlowLocation, 'range' | 'zone'>,
): (component: string) => string {
  const { entity } = useEntity();
  const routeOf = useRouteRef(entityRouteRef);
  const { pathname } = useLocation();
  const own = routeOf(entityRouteParams(entity, { encodeParams: true }));
  const tab = pathname.startsWith(`${own}/`)
    ? pathname.slice(own.length)
    : usualTab;
  const { range, zone } = location;
  const parameters = changeFlowLocation(new URLSearchParams(), {
    range,
    ...(zone && { zone }),
    about: 'deployments',
  });
  return component => {
    const ref = parseEntityRef(component);
    const path = routeOf(entityRouteParams(ref, { encodeParams: true }));
    return `${path}${tab}?${parameters}`;
  };
}
