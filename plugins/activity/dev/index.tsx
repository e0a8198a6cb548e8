import '@backstage/cli/asset-types';
import type { Entity } from '@backstage/catalog-model';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendModule,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Container } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import activityPlugin from '../src/alpha';
import { activityApiRef } from '../src/api/activityApiRef';
import { ActivityTab } from '../src/tab/ActivityTab';
import { MadeActivityApi } from './MadeActivityApi';

/*
 * The tab without a backend: open /made/kind/name, for example /made/group/checkout. These names show the other pictures:
 * unmapped, harvesting, quiet, partial, few, unknown.
 */
function MadeEntityPage() {
  const [kind, name] = (useParams()['*'] || 'group/checkout').split('/');
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind[0].toLocaleUpperCase('en-US') + kind.slice(1),
    metadata: { name, namespace: 'default' },
  };
  return (
    <EntityProvider entity={entity}>
      <Container>
        <h1>{name}</h1>
        <ActivityTab />
      </Container>
    </EntityProvider>
  );
}

const madeApi = createFrontendModule({
  pluginId: 'activity',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: activityApiRef,
          deps: {},
          factory: () => new MadeActivityApi(),
        }),
    }),
  ],
});

const madeEntities = createFrontendPlugin({
  pluginId: 'made-entities',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/made',
        title: 'Made entities',
        noHeader: true,
        loader: async () => <MadeEntityPage />,
      },
    }),
  ],
});

createDevApp({ features: [activityPlugin, madeApi, madeEntities] });
