import '@backstage/cli/asset-types';
import type { Entity } from '@backstage/catalog-model';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendModule,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Container } from '@backstage/ui';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import activityPlugin from '../src/alpha';
import { activityApiRef } from '../src/api/activityApiRef';
import { doraApiRef } from '../src/api/doraApiRef';
import { flowApiRef } from '../src/api/flowApiRef';
import { workItemsApiRef } from '../src/api/workItemsApiRef';
import { DoraCard } from '../src/dora/card/DoraCard';
import { FlowTab } from '../src/flow/FlowTab';
import { ActivityTab } from '../src/tab/ActivityTab';
import { WorkCard } from '../src/work/card/WorkCard';
import { WorkTab } from '../src/work/WorkTab';
import { MadeActivityApi } from './MadeActivityApi';
import { MadeDoraApi } from './MadeDoraApi';
import { MadeFlowApi } from './MadeFlowApi';
import { MadeWorkItemsApi } from './MadeWorkItemsApi';

/*
 * The tabs without a backend: open /made/kind/name, for example /made/group/checkout. These names show the other pictures:
 * unmapped, harvesting, quiet, partial, few, unknown. /made-work/group/checkout shows the Work card and the Work tab,
 * /made-flow/group/checkout the Flow tab, /made-dora/component/checkout the DORA card and the Flow tab.
 */
function MadeEntityPage({ children }: { children: ReactNode }) {
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
        {children}
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
    ApiBlueprint.make({
      name: 'work-items',
      params: defineParams =>
        defineParams({
          api: workItemsApiRef,
          deps: {},
          factory: () => new MadeWorkItemsApi(),
        }),
    }),
    ApiBlueprint.make({
      name: 'flow',
      params: defineParams =>
        defineParams({
          api: flowApiRef,
          deps: {},
          factory: () => new MadeFlowApi(),
        }),
    }),
    ApiBlueprint.make({
      name: 'dora',
      params: defineParams =>
        defineParams({
          api: doraApiRef,
          deps: {},
          factory: () => new MadeDoraApi(),
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
        loader: async () => (
          <MadeEntityPage>
            <ActivityTab />
          </MadeEntityPage>
        ),
      },
    }),
    PageBlueprint.make({
      name: 'work',
      params: {
        path: '/made-work',
        title: 'Made work',
        noHeader: true,
        loader: async () => (
          <MadeEntityPage>
            <WorkCard />
            <WorkTab />
          </MadeEntityPage>
        ),
      },
    }),
    PageBlueprint.make({
      name: 'flow',
      params: {
        path: '/made-flow',
        title: 'Made flow',
        noHeader: true,
        loader: async () => (
          <MadeEntityPage>
            <FlowTab />
          </MadeEntityPage>
        ),
      },
    }),
    PageBlueprint.make({
      name: 'dora',
      params: {
        path: '/made-dora',
        title: 'Made deployments',
        noHeader: true,
        loader: async () => (
          <MadeEntityPage>
            <DoraCard />
            <FlowTab />
          </MadeEntityPage>
        ),
      },
    }),
    // Names of entities are links to their pages, so there has to be such a page.
    PageBlueprint.make({
      name: 'entity',
      params: {
        path: '/catalog/:namespace/:kind/:name',
        routeRef: entityRouteRef,
        noHeader: true,
        loader: async () => <>There is no catalog here.</>,
      },
    }),
  ],
});

createDevApp({ features: [activityPlugin, madeApi, madeEntities] });
