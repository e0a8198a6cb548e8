import { ConfigReader } from '@backstage/config';
import { readJiraConfig } from './config';

const read = (jira: unknown) =>
  readJiraConfig(new ConfigReader({ activity: { jira } as never }));

const cloud = {
  id: 'cloud',
  baseUrl: 'https://acme.atlassian.net',
  email: 'reader@acme.example',
  apiToken: 'a-token',
};

describe('readJiraConfig', () => {
  it('reads nothing from nothing', () => {
    expect(readJiraConfig(new ConfigReader({}))).toEqual([]);
  });

  it('fills in what is left out', () => {
    expect(read([cloud])).toEqual([
      {
        id: 'cloud',
        baseUrl: 'https://acme.atlassian.net',
        credentials: {
          kind: 'apiToken',
          email: 'reader@acme.example',
          apiToken: 'a-token',
        },
        jql: undefined,
        projects: [],
        hierarchy: undefined,
        enabled: true,
        frequencyMs: 900_000,
        webhookSecret: undefined,
        limits: {},
      },
    ]);
  });

  it('reads everything that can be said', () => {
    expect(
      read([
        {
          id: 'server',
          baseUrl: 'https://acme.example/jira/',
          token: 'a-token',
          jql: 'labels = work-support',
          projects: [{ key: 'web', component: 'web' }, { key: 'OPS' }],
          hierarchy: {
            rootJql: 'type = "Product Version"',
            types: [
              { name: 'Product Version', id: 10004, children: ['Feature', 7] },
              { name: 'Feature' },
            ],
          },
          enabled: false,
          schedule: { frequency: { minutes: 5 } },
          webhook: { secret: 'hush' },
          limits: { concurrencyPerHost: 2 },
        },
      ]),
    ).toEqual([
      {
        id: 'server',
        baseUrl: 'https://acme.example/jira',
        credentials: { kind: 'token', token: 'a-token' },
        jql: 'labels = work-support',
        projects: [
          { key: 'WEB', componentRef: 'component:default/web' },
          { key: 'OPS', componentRef: undefined },
        ],
        hierarchy: {
          rootJql: 'type = "Product Version"',
          types: [
            {
              name: 'Product Version',
              id: '10004',
              children: ['Feature', '7'],
            },
            { name: 'Feature', id: undefined, children: [] },
          ],
        },
        enabled: false,
        frequencyMs: 300_000,
        webhookSecret: 'hush',
        limits: { concurrencyPerHost: 2 },
      },
    ]);
  });

  it.each([
    [{ baseUrl: undefined }, 'activity.jira[0].baseUrl'],
    [{ baseUrl: 'ftp://acme.example' }, 'activity.jira[0].baseUrl'],
    [{ token: 'another' }, 'activity.jira[0].token'],
    [{ apiToken: undefined }, 'activity.jira[0].apiToken'],
    [{ email: undefined }, 'activity.jira[0].email'],
    [{ email: undefined, apiToken: undefined }, 'no credentials'],
    [{ jql: 'project = A order  by key' }, 'activity.jira[0].jql'],
    [{ projects: [{ key: 'WEB-1' }] }, 'activity.jira[0].projects[0].key'],
    [
      { projects: [{ key: 'WEB', component: 'group:default/web' }] },
      'activity.jira[0].projects[0].component',
    ],
    [{ hierarchy: { types: [] } }, 'activity.jira[0].hierarchy.types'],
    [
      { hierarchy: { types: [{ id: 3 }] } },
      'activity.jira[0].hierarchy.types[0].name',
    ],
    [{ tokens: 'x' }, 'activity.jira[0].tokens'],
    [{ id: undefined }, 'activity.jira[0].id'],
  ])('names the key that is wrong in %p, and not its value', (wrong, key) => {
    const reading = () => read([{ ...cloud, ...wrong }]);
    expect(reading).toThrow(key);
    expect(reading).not.toThrow('a-token');
  });
});
