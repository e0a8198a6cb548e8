import { setTimeout as sleep } from 'node:timers/promises';
import activityPlugin from '@activity-insights/plugin-activity-backend';
import gitlabFeature from '@activity-insights/plugin-activity-backend-module-gitlab';
import jiraFeature from '@activity-insights/plugin-activity-backend-module-jira';
import {
  DoraClient,
  FlowClient,
  harvestRunSchema,
  type HarvestRun,
} from '@activity-insights/plugin-activity-common';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import eventsPlugin from '@backstage/plugin-events-backend';

type Entities = NonNullable<
  NonNullable<Parameters<typeof catalogServiceMock.factory>[0]>['entities']
>;

/** A backend with the sources of a portal, on an empty database in memory. */
export interface StartedPortal {
  flow: FlowClient;
  dora: DoraClient;
  /** Sends a body to a path below that of the plugin; the status and the body of the answer. */
  post(path: string, body: object): Promise<{ status: number; body: unknown }>;
  /** Reads everything that the sources have, and waits until it has been read. */
  harvest(): Promise<HarvestRun>;
  stop(): Promise<void>;
}

/**
 * @param activity - the configuration of the plugin
 * @param integrations - those of GitLab
 * @param entities - what the catalog has
 */
export async function startPortal(
  activity: object,
  integrations: object,
  entities: Entities = [],
): Promise<StartedPortal> {
  const backend = await startTestBackend({
    features: [
      activityPlugin,
      jiraFeature,
      gitlabFeature,
      eventsPlugin,
      catalogServiceMock.factory({ entities }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          integrations,
          activity: {
            harvest: { reload: { onStartWhenEmpty: false } },
            ...activity,
          },
        },
      }),
    ],
  });
  const baseUrl = `http://127.0.0.1:${backend.server.port()}/api/activity`;
  const ask = async (path: string, init?: RequestInit): Promise<HarvestRun> => {
    const response = await fetch(`${baseUrl}/harvest/runs${path}`, init);
    return harvestRunSchema.parse(await response.json());
  };
  const discoveryApi = { getBaseUrl: async () => baseUrl };
  return {
    flow: new FlowClient({ discoveryApi }),
    dora: new DoraClient({ discoveryApi }),
    async post(path, body) {
      const response = await fetch(`${baseUrl}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    },
    async harvest() {
      let run = await ask('', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ mode: 'reload' }),
      });
      while (run.status === 'running') {
        await sleep(20);
        run = await ask(`/${run.id}`);
      }
      return run;
    },
    stop: () => backend.stop(),
  };
}
