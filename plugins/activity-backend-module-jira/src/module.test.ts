import {
  type ActivitySource,
  activitySourcesExtensionPoint,
} from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { DemoJira } from './__testUtils__/DemoJira';
import { activityModuleJira } from './module';
import type { JiraFlavour } from './transport/JiraFlavour';

const token = 'tidewater-harvester';

async function start(jira: object[]) {
  const sources: ActivitySource[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        activitySourcesExtensionPoint,
        { addSource: (source: ActivitySource) => sources.push(source) },
      ],
    ],
    features: [
      activityModuleJira,
      mockServices.rootConfig.factory({ data: { activity: { jira } } }),
    ],
  });
  return sources;
}

const flavours: JiraFlavour[] = ['cloud', 'dataCenter'];

jest.setTimeout(60_000);

describe.each(flavours)('the Jira module with %s', flavour => {
  let jira: DemoJira;
  beforeAll(async () => {
    jira = await DemoJira.start({
      flavour,
      at: '2025-10-14T12:00:00Z',
    });
  });
  afterAll(() => jira.stop());

  it('registers a source per instance, which lists the projects that are wanted', async () => {
    const { baseUrl } = jira;
    const [team, other] = jira.demo.company.teams;
    const [source, second] = await start([
      {
        id: 'Cloud',
        baseUrl,
        token,
        projects: [
          { key: team.jira.projectKey, component: 'quay' },
          { key: 'GONE' },
        ],
      },
      { id: 'off', baseUrl, token, enabled: false },
    ]);
    expect([source.source, source.instance, source.enabled]).toEqual([
      'jira',
      'Cloud',
      true,
    ]);
    expect(second.enabled).toBe(false);

    const { signal } = new AbortController();
    const otherKey = other.jira.projectKey.toLowerCase();
    const streams = await source.listStreams({
      signal,
      locators: [`jira:${otherKey}`, 'jira:nowhere', 'gitlab.com/acme/web'],
    });
    const listed = streams.map(({ project, resource }) => [
      project.id,
      resource,
    ]);
    const ids = [team, other].map(each => String(each.jira.projectId));
    expect(listed).toEqual(
      expect.arrayContaining([
        ...ids.flatMap(id =>
          ['issues', 'census', 'versions'].map(resource => [id, resource]),
        ),
        ['key:GONE', 'issues'],
        // The other instance is off, so it can only be meant to be here.
        ['key:NOWHERE', 'issues'],
        ['site', 'types'],
        ['site', 'boards'],
        ['site', 'hierarchy'],
      ]),
    );
    expect(listed).toHaveLength(11);

    const key = team.jira.projectKey.toLowerCase();
    const own = streams.find(({ project }) => project.id === ids[0])!;
    expect(own.project).toEqual({
      id: ids[0],
      name: team.jira.projectName,
      url: `${baseUrl}/browse/${team.jira.projectKey}`,
      componentRefs: ['component:default/quay'],
      locators: [`jira:${key}`, `jira:cloud/${key}`],
    });

    const gone = streams.find(({ project }) => project.id === 'key:GONE')!;
    await expect(readPages(gone)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('Project GONE of jira "Cloud"'),
    });
  });

  it('cannot list with credentials that are not accepted, and says so without them', async () => {
    const wrong = 'a-token-of-nobody';
    const [source] = await start([
      { id: 'cloud', baseUrl: jira.baseUrl, token: wrong },
    ]);
    const { signal } = new AbortController();
    const listing = source.listStreams({ signal, locators: ['jira:web'] });
    const error: Error = await listing.catch(reason => reason);
    expect(error).toMatchObject({ code: 'unauthorised' });
    expect(error.message).not.toContain(wrong);
  });

  it('does not start on a bad configuration', async () => {
    await expect(start([{ id: 'a', token }])).rejects.toThrow(
      'activity.jira[0].baseUrl',
    );
  });
});
