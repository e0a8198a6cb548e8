import {
  type ActivitySource,
  activitySourcesExtensionPoint,
} from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { startCompany, type TestGitlab } from './__testUtils__/startCompany';
import { activityModuleGitlab } from './module';

jest.setTimeout(60_000);

const { signal } = new AbortController();

async function start(gitlab: object[], integrations: object[] = []) {
  const sources: ActivitySource[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        activitySourcesExtensionPoint,
        { addSource: (source: ActivitySource) => sources.push(source) },
      ],
    ],
    features: [
      activityModuleGitlab,
      mockServices.rootConfig.factory({
        data: {
          activity: { gitlab },
          integrations: { gitlab: integrations },
        } as never,
      }),
    ],
  });
  return { sources, stop: () => backend.stop() };
}

describe('the GitLab module', () => {
  let company: TestGitlab;
  beforeAll(async () => {
    company = await startCompany();
  });
  afterAll(() => company.close());

  it('registers a source per GitLab, and none that is not configured', async () => {
    const { host } = new URL(company.url);
    const { sources, stop } = await start(
      [
        { id: 'acme', host, groups: ['tidewater'] },
        { host: 'off.example', enabled: false, schedule: { frequency: '1h' } },
      ],
      [
        {
          host,
          baseUrl: company.url,
          apiBaseUrl: `${company.url}/api/v4`,
          token: 'tidewater-harvester',
        },
        { host: 'off.example', apiBaseUrl: 'https://off.example/api/v4' },
        { host: 'more.example', apiBaseUrl: 'https://more.example/api/v4' },
      ],
    );
    expect(
      sources.map(({ source, instance, enabled, frequencyMs }) => [
        source,
        instance,
        enabled,
        frequencyMs,
      ]),
    ).toEqual([
      ['gitlab', 'acme', true, 900_000],
      ['gitlab', 'off.example', false, 3_600_000],
    ]);
    const streams = await sources[0].listStreams({ signal, locators: [] });
    const [service] = company.demo.company.services;
    const id = `${service.gitlab.projectId}`;
    expect(
      streams
        .filter(({ project }) => project.id === id)
        .map(({ resource }) => resource),
    ).toEqual([
      'commits',
      'merge_requests',
      'merge_requests_census',
      'pipelines',
      'deployments',
      'releases',
      'issues',
      'issues_census',
    ]);
    await stop();
  });

  it('lists what cannot be reached, with a stream that says why', async () => {
    const { host } = new URL(company.url);
    const { sources, stop } = await start(
      [
        {
          host,
          projects: [{ path: 'acme/gone', component: 'web' }],
        },
      ],
      [
        {
          host,
          baseUrl: company.url,
          apiBaseUrl: `${company.url}/api/v4`,
          token: 'tidewater-harvester',
        },
      ],
    );
    const streams = await sources[0].listStreams({ signal, locators: [] });
    expect(streams.map(({ project }) => project)).toEqual([
      {
        id: 'unreachable:acme/gone',
        name: 'acme/gone',
        componentRefs: ['component:default/web'],
      },
    ]);
    await expect(readPages(streams[0])).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('acme%2Fgone'),
    });
    await stop();
  });

  it('does not start on a bad configuration', async () => {
    await expect(start([{ host: 'elsewhere.example' }])).rejects.toThrow(
      'activity.gitlab[0].host',
    );
  });
});
