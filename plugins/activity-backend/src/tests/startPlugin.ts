import { setTimeout as sleep } from 'node:timers/promises';
import {
  harvestRunSchema,
  type HarvestRun,
} from '@activity-insights/plugin-activity-common';
import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { activityPlugin } from '../plugin';
import { sourcesModule } from './sourcesModule';

const web = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'web' },
  spec: { type: 'service' },
};

/** The whole plugin on an empty database, with one Component whose repository has three commits. */
export async function startPlugin(
  options: {
    result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    onStartWhenEmpty?: boolean;
    features?: BackendFeature[];
  } = {},
) {
  const stream = createFakeStream({
    project: { componentRefs: ['component:default/web'] },
    pages: [{ records: [0, 1, 2].map(number => fakeCommit(number)) }],
  });
  const { onStartWhenEmpty = false, result = AuthorizeResult.ALLOW } = options;
  const backend = await startTestBackend({
    features: [
      activityPlugin,
      sourcesModule([createFakeSource({ streams: [stream] })]),
      ...(options.features ?? []),
      catalogServiceMock.factory({ entities: [web] }),
      mockServices.permissions.factory({ result }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          activity: { harvest: { reload: { onStartWhenEmpty } } },
        },
      }),
    ],
  });
  const { server } = backend;
  return {
    server,
    stop: () => backend.stop(),
    stream,
    /** Waits until a run has ended. */
    ended: async (id: string): Promise<HarvestRun> => {
      for (;;) {
        const { body } = await request(server).get(
          `/api/activity/harvest/runs/${id}`,
        );
        const run = harvestRunSchema.parse(body);
        if (run.status !== 'running') return run;
        await sleep(10);
      }
    },
  };
}
