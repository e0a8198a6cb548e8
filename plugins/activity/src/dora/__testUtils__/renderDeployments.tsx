import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { AddressBar } from '../../__testUtils__/renderActivityTab';
import { doraApiRef } from '../../api/doraApiRef';
import { useFlowLocation } from '../../flow/location/useFlowLocation';
import { DoraBody } from '../DoraBody';
import { DoraRow } from '../DoraRow';
import { useDoraNumbers } from '../loading/useDoraNumbers';
import type { FakeDoraApi } from './FakeDoraApi';

export const quayEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'quay', namespace: 'default' },
};

const learnNothing = () => {};

/** What of the Flow tab is about deployments: the toolbar has tests of its own, and hundreds of zones. */
function Deliveries() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const [location, change] = useFlowLocation();
  const numbers = useDoraNumbers(ref, location, '2026-11-01', learnNothing);
  const page = { location, change, isService: entity.kind === 'Component' };
  return location.about === 'deployments' ? (
    <DoraBody {...page} entity={ref} numbers={numbers} />
  ) : (
    <DoraRow {...page} query={numbers.query} revision={0} />
  );
}

/** Renders the deployments of a Component, or of another entity; about something else, the row that is there then. */
export function renderDeployments(
  api: FakeDoraApi,
  options: { search?: string; entity?: Entity; about?: string } = {},
) {
  const { search = '', entity = quayEntity } = options;
  const { about = '?activity.about=deployments' } = options;
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <AddressBar />
      <Deliveries />
    </EntityProvider>,
    {
      apis: [[doraApiRef, api]],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [`/${about}${search}`],
    },
  );
}
