import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import { healthSchema } from '@activity-insights/plugin-activity-common';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { activityPlugin } from '../plugin';
import { sourcesModule } from './sourcesModule';
import { until } from './until';

describe('hints from a source of the plugin', () => {
  it('are heard from the start, read, and told of by the health', async () => {
    const stream = createFakeStream({
      pages: [{ records: [fakeCommit(0)] }],
      hinted: { a: [fakeCommit(1)] },
    });
    const source = createFakeSource({ streams: [stream] });
    const backend = await startTestBackend({
      features: [
        activityPlugin,
        sourcesModule([source]),
        catalogServiceMock.factory({ entities: [] }),
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            activity: { harvest: { reload: { onStartWhenEmpty: true } } },
          },
        }),
      ],
    });
    const health = async () => {
      const { body } = await request(backend.server).get(
        '/api/activity/health',
      );
      return healthSchema.parse(body).instances[0];
    };
    try {
      // Not by the health: it is answered from what was seen some seconds ago.
      await until(async () => stream.reads.length > 0);
      const before = new Date().toISOString();
      const hint = { projectId: 'fake', resource: 'commits', key: 'a' };
      expect(await source.hints!.note([hint])).toBe(1);
      await until(async () => stream.reads.length > 1);
      expect(stream.reads[1].hints).toEqual(['a']);
      await until(async () => ((await health()).lastWebhookAt ?? '') >= before);
    } finally {
      await backend.stop();
    }
  });
});
