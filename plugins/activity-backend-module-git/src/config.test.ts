import { ConfigReader } from '@backstage/config';
import { readGitConfig } from './config';

const read = (git: unknown) =>
  readGitConfig(new ConfigReader({ activity: { git } as never }));

describe('readGitConfig', () => {
  it('reads nothing from nothing', () => {
    expect(readGitConfig(new ConfigReader({}))).toEqual([]);
    expect(read([])).toEqual([]);
  });

  it('fills in what is left out', () => {
    expect(read([{ id: 'local', path: '../..' }])).toEqual([
      {
        id: 'local',
        path: '../..',
        componentRef: undefined,
        branches: ['*'],
        since: undefined,
        enabled: true,
        frequencyMs: 900_000,
        silenceMs: 300_000,
      },
    ]);
  });

  it('reads everything that can be said', () => {
    expect(
      read([
        {
          id: 'local',
          path: '/srv/web.git',
          component: 'Web',
          branches: ['main', 'release/*'],
          since: '2025-01-31T09:00:00+01:00',
          enabled: false,
          schedule: { frequency: { minutes: 2 } },
          webhook: { secret: 'x' },
          limits: { requestTimeout: '30s' },
        },
        { id: 'other', path: 'x', since: '2025-01-31', schedule: {} },
      ]),
    ).toEqual([
      {
        id: 'local',
        path: '/srv/web.git',
        componentRef: 'component:default/web',
        branches: ['main', 'release/*'],
        since: Date.UTC(2025, 0, 31, 8),
        enabled: false,
        frequencyMs: 120_000,
        silenceMs: 30_000,
      },
      expect.objectContaining({ since: Date.UTC(2025, 0, 31) }),
    ]);
  });

  it.each<[string, unknown]>([
    ['activity.git', { id: 'a', path: 'x' }],
    ['activity.git[0].id', [{ path: 'x' }]],
    ['activity.git[0].id', [{ id: '', path: 'x' }]],
    ['activity.git[0].id', [{ id: ' a', path: 'x' }]],
    ['activity.git[0].path', [{ id: 'a' }]],
    ['activity.git[0].path', [{ id: 'a', path: 7 }]],
    [
      'activity.git[1].id',
      [
        { id: 'a', path: 'x' },
        { id: 'a', path: 'y' },
      ],
    ],
    ['activity.git[0].since', [{ id: 'a', path: 'x', since: 'last year' }]],
    ['activity.git[0].since', [{ id: 'a', path: 'x', since: '2025-02-30' }]],
    ['activity.git[0].since', [{ id: 'a', path: 'x', since: 2025 }]],
    [
      'activity.git[0].component',
      [{ id: 'a', path: 'x', component: 'group:default/x' }],
    ],
    ['activity.git[0].branches', [{ id: 'a', path: 'x', branches: [] }]],
    ['activity.git[0].branches[0]', [{ id: 'a', path: 'x', branches: [''] }]],
    ['activity.git[0].enabled', [{ id: 'a', path: 'x', enabled: 'yes' }]],
    ['activity.git[0].branch', [{ id: 'a', path: 'x', branch: 'main' }]],
    [
      'activity.git[0].schedule.every',
      [{ id: 'a', path: 'x', schedule: { every: 1 } }],
    ],
    [
      'schedule.frequency',
      [{ id: 'a', path: 'x', schedule: { frequency: 'often' } }],
    ],
    [
      'schedule.frequency',
      [{ id: 'a', path: 'x', schedule: { frequency: { minutes: 0 } } }],
    ],
    [
      'limits.requestTimeout',
      [{ id: 'a', path: 'x', limits: { requestTimeout: {} } }],
    ],
  ])('names %s', (key, git) => {
    expect(() => read(git)).toThrow(key);
  });

  it('does not repeat values', () => {
    expect(() =>
      read([{ id: 'a', path: 'x', since: 'planted-token' }]),
    ).toThrow(/^((?!planted-token).)*$/);
  });
});
