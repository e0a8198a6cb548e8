import { ConfigReader } from '@backstage/config';
import { z } from 'zod';
import { readInstances } from './readInstances';

const read = (forge: unknown) =>
  readInstances(new ConfigReader({ activity: { forge } as never }), {
    source: 'forge',
    shape: { host: z.string().min(1), since: z.string().optional() },
    idOf: ({ host }) => host,
  });

describe('readInstances', () => {
  it('reads nothing from nothing', () => {
    expect(read(undefined)).toEqual([]);
    expect(read([])).toEqual([]);
  });

  it('fills in what is left out, the id too', () => {
    expect(read([{ host: 'forge.example' }])).toEqual([
      {
        id: 'forge.example',
        host: 'forge.example',
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
          id: 'main forge',
          host: 'forge.example',
          since: '2025',
          enabled: false,
          schedule: { frequency: { minutes: 2 } },
          branches: ['main', 'release/*'],
          webhook: { secret: 'planted' },
          limits: { requestTimeout: '10s', concurrencyPerHost: 3 },
        },
      ]),
    ).toEqual([
      {
        id: 'main forge',
        host: 'forge.example',
        since: '2025',
        enabled: false,
        frequencyMs: 120_000,
        branches: ['main', 'release/*'],
        webhookSecret: 'planted',
        limits: { requestTimeoutMs: 10_000, concurrencyPerHost: 3 },
      },
    ]);
  });

  it.each([
    [{ minutes: 2 }, 120_000],
    [{ hours: 1, minutes: 30 }, 5_400_000],
    ['90s', 90_000],
    ['PT5M', 300_000],
    ['P1D', 86_400_000],
  ])('reads the frequency %j', (frequency, expected) => {
    expect(read([{ host: 'a', schedule: { frequency } }])[0].frequencyMs).toBe(
      expected,
    );
  });

  it.each<[string, unknown]>([
    ['activity.forge', { host: 'a' }],
    ['activity.forge[0].host', [{}]],
    ['activity.forge[0].id', [{ host: 'a', id: ' a' }]],
    ['activity.forge[0].id', [{ host: 'a', id: '' }]],
    ['activity.forge[1].id', [{ host: 'a' }, { host: 'a' }]],
    ['activity.forge[0].enabled', [{ host: 'a', enabled: 'yes' }]],
    ['activity.forge[0].branches', [{ host: 'a', branches: [] }]],
    ['activity.forge[0].branches[1]', [{ host: 'a', branches: ['x', ''] }]],
    ['activity.forge[0].schedule', [{ host: 'a', schedule: '15m' }]],
    [
      'activity.forge[0].schedule.every',
      [{ host: 'a', schedule: { every: 1 } }],
    ],
    ...['often', '', 15, { minutes: 0 }, { minutes: -1 }, { moons: 1 }, {}].map(
      (frequency): [string, unknown] => [
        'activity.forge[0].schedule.frequency',
        [{ host: 'a', schedule: { frequency } }],
      ],
    ),
    [
      'activity.forge[0].webhook.token',
      [{ host: 'a', webhook: { token: 'x' } }],
    ],
    ['activity.forge[0].limits.speed', [{ host: 'a', limits: { speed: 1 } }]],
    ['activity.forge[0].hosts', [{ host: 'a', hosts: [] }]],
  ])('names %s', (key, forge) => {
    expect(() => read(forge)).toThrow(`Invalid configuration: ${key}`);
  });

  it('names every key at once, and no value', () => {
    expect(() =>
      read([
        { host: 7, enabled: 'planted-token' },
        { host: 'planted-token', x: 1 },
      ]),
    ).toThrow(
      /^(?=.*\[0\]\.host)(?=.*\[0\]\.enabled)(?=.*\[1\]\.x)((?!planted-token).)*$/,
    );
  });

  it('needs an id where nothing stands for it', () => {
    const config = new ConfigReader({ activity: { files: [{ id: 'a' }, {}] } });
    expect(() => readInstances(config, { source: 'files', shape: {} })).toThrow(
      'activity.files[1].id is missing',
    );
  });
});
