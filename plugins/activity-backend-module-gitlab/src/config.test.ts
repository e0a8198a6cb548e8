import { ConfigReader } from '@backstage/config';
import { readGitlabConfig } from './config';

const integrations = {
  gitlab: [
    {
      host: 'gitlab.example',
      apiBaseUrl: 'https://gitlab.example/api/v4/',
      token: 'planted-token',
    },
    {
      host: 'localhost:8080',
      baseUrl: 'http://localhost:8080/gitlab/',
      apiBaseUrl: 'http://localhost:8080/gitlab/api/v4',
    },
    { host: 'gitlab.com', token: 'another-token' },
  ],
};

const read = (gitlab: unknown) =>
  readGitlabConfig(
    new ConfigReader({ integrations, activity: { gitlab } as never }),
  );

describe('readGitlabConfig', () => {
  it('reads nothing from nothing', () => {
    expect(readGitlabConfig(new ConfigReader({}))).toEqual([]);
    expect(read([])).toEqual([]);
  });

  it('takes address and token from the integration, and fills in the rest', () => {
    expect(read([{ host: 'gitlab.example' }])).toEqual([
      {
        id: 'gitlab.example',
        enabled: true,
        frequencyMs: 900_000,
        limits: {},
        branches: [],
        groups: [],
        jobs: [],
        projects: [],
        hosts: ['gitlab.example', 'gitlab.com'],
        webhookSecret: undefined,
        address: {
          instance: 'gitlab.example',
          baseUrl: 'https://gitlab.example',
          apiBaseUrl: 'https://gitlab.example/api/v4',
          token: 'planted-token',
        },
      },
    ]);
  });

  it('reads everything that can be said', () => {
    const [, local] = read([
      { host: 'gitlab.com' },
      {
        id: 'local',
        host: 'localhost:8080',
        branches: ['release/*'],
        groups: ['/acme/', 12],
        jobs: [' deploy: * ', 'ship'],
        projects: [{ path: 'other/web', component: 'Web' }, { path: 7 }],
        enabled: false,
        schedule: { frequency: '5m' },
        webhook: { secret: 'x' },
        limits: { requestsPerMinutePerHost: 60 },
      },
    ]);
    expect(local).toEqual({
      id: 'local',
      enabled: false,
      frequencyMs: 300_000,
      limits: { requestsPerMinutePerHost: 60 },
      branches: ['release/*'],
      groups: ['acme', '12'],
      jobs: ['deploy: *', 'ship'],
      projects: [
        { path: 'other/web', componentRef: 'component:default/web' },
        { path: '7' },
      ],
      hosts: ['localhost'],
      webhookSecret: 'x',
      address: {
        instance: 'local',
        baseUrl: 'http://localhost:8080/gitlab',
        apiBaseUrl: 'http://localhost:8080/gitlab/api/v4',
      },
    });
  });

  it.each<[string[], string[][]]>([
    [['gitlab.example'], [['gitlab.example', 'gitlab.com']]],
    [
      ['gitlab.example', 'localhost:8080'],
      [['gitlab.example', 'gitlab.com'], ['localhost']],
    ],
    [
      ['gitlab.example', 'gitlab.com'],
      [['gitlab.example'], ['gitlab.com']],
    ],
  ])('knows where slugs without a host are looked for: %j', (hosts, found) => {
    const instances = read(hosts.map(host => ({ host })));
    expect(instances.map(instance => instance.hosts)).toEqual(found);
  });

  it('looks for them at the first one that is enabled', () => {
    const [off, on] = read([
      { host: 'gitlab.example', enabled: false },
      { host: 'localhost:8080' },
    ]);
    expect([off.hosts, on.hosts]).toEqual([
      ['gitlab.example'],
      ['localhost', 'gitlab.com'],
    ]);
  });

  it.each<[string, unknown]>([
    ['activity.gitlab', { host: 'gitlab.example' }],
    ['activity.gitlab[0].host', [{}]],
    ['activity.gitlab[0].host', [{ host: 'elsewhere.example' }]],
    ['activity.gitlab[1].id', [{ host: 'gitlab.com' }, { host: 'gitlab.com' }]],
    ['activity.gitlab[0].groups[0]', [{ host: 'gitlab.com', groups: [''] }]],
    ['activity.gitlab[0].groups[0]', [{ host: 'gitlab.com', groups: ['a b'] }]],
    [
      'activity.gitlab[0].projects[0].path',
      [{ host: 'gitlab.com', projects: [{}] }],
    ],
    [
      'activity.gitlab[0].projects[0].component',
      [{ host: 'gitlab.com', projects: [{ path: 'a/b', component: 'x:y:z' }] }],
    ],
    ['activity.gitlab[0].branches', [{ host: 'gitlab.com', branches: [] }]],
    ['activity.gitlab[0].token', [{ host: 'gitlab.com', token: 'x' }]],
  ])('names %s', (key, gitlab) => {
    expect(() => read(gitlab)).toThrow(key);
  });

  it('does not take a GitLab that nobody has configured', () => {
    const config = new ConfigReader({
      activity: { gitlab: [{ host: 'gitlab.com' }] },
    });
    expect(() => readGitlabConfig(config)).toThrow(
      'activity.gitlab[0].host has no integration: add its host and a token with the scope read_api to integrations.gitlab',
    );
  });

  it('does not repeat values', () => {
    expect(() =>
      read([{ host: 'gitlab.com', groups: ['planted value'] }]),
    ).toThrow(/^((?!planted).)*$/);
  });
});
