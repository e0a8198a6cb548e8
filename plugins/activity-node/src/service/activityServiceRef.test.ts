import type { Heatmap } from '@activity-insights/plugin-activity-common';
import {
  coreServices,
  createBackendPlugin,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import type { ActivityService } from './ActivityService';
import { activityServiceRef } from './activityServiceRef';

const heatmap: Heatmap = {
  entity: 'group:default/harbour',
  timezone: 'UTC',
  from: '2026-03-02T00:00:00.000Z',
  to: '2026-03-09T00:00:00.000Z',
  total: 0,
  excluded: { bots: 0, copies: 0, merges: 0, bulk: 0 },
  dataAsOf: null,
  coverage: {
    from: null,
    complete: true,
    sweeping: false,
    gaps: [],
    mapped: true,
    harvested: true,
  },
  value: 'count',
  matrix: Array.from({ length: 7 }, () => new Array<number>(24).fill(0)),
  contributors: 0,
};

const options = { credentials: mockCredentials.service() };

/** The plugin as its routes are seen from outside: it answers one question, and knows who asks. */
function activityOf(asked: { url: string; principal: unknown }[]) {
  return createBackendPlugin({
    pluginId: 'activity',
    register(registration) {
      registration.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use((req, res, next) => {
            httpAuth
              .credentials(req, { allow: ['user', 'service'] })
              .then(({ principal }) => {
                asked.push({ url: req.url, principal });
                if (req.path !== '/heatmap') throw new NotAllowedError('No');
                res.json(heatmap);
              })
              .catch(next);
          });
        },
      });
    },
  });
}

/** Another plugin, which asks. */
function consumerOf(receive: (activity: ActivityService) => void) {
  return createBackendPlugin({
    pluginId: 'reports',
    register(registration) {
      registration.registerInit({
        deps: { activity: activityServiceRef },
        async init({ activity }) {
          receive(activity);
        },
      });
    },
  });
}

describe('activityServiceRef', () => {
  const asked: { url: string; principal: unknown }[] = [];
  let activity: ActivityService;

  beforeAll(async () => {
    await startTestBackend({
      features: [
        activityOf(asked),
        consumerOf(service => {
          activity = service;
        }),
      ],
    });
  });

  beforeEach(() => {
    asked.length = 0;
  });

  it.each<[string, BackstageCredentials, object]>([
    [
      'a user',
      mockCredentials.user('user:default/ada'),
      { type: 'user', userEntityRef: 'user:default/ada' },
    ],
    [
      'a plugin',
      mockCredentials.service('plugin:reports'),
      { type: 'service', subject: 'plugin:reports' },
    ],
  ])('asks in the name of %s', async (_, credentials, principal) => {
    const query = {
      entity: 'group:default/harbour',
      type: ['commit' as const],
    };
    expect(await activity.getHeatmap(query, { credentials })).toEqual(heatmap);
    expect(asked).toEqual([
      {
        url: '/heatmap?entity=group%3Adefault%2Fharbour&type=commit',
        principal: expect.objectContaining(principal),
      },
    ]);
  });

  it.each<[string, (service: ActivityService) => Promise<unknown>, string]>([
    ['getCalendar', s => s.getCalendar({}, options), '/calendar'],
    [
      'getHistogram',
      s => s.getHistogram({ dimension: 'hour' }, options),
      '/histogram?dimension=hour',
    ],
    ['getPace', s => s.getPace({}, options), '/pace'],
    ['getEvents', s => s.getEvents({ hour: 9 }, options), '/events?hour=9'],
    ['getFilterChoices', s => s.getFilterChoices({}, options), '/choices'],
    [
      'getHarvestStreams',
      s => s.getHarvestStreams({}, options),
      '/harvest/streams',
    ],
    [
      'startHarvestRun',
      s => s.startHarvestRun({ mode: 'incremental' }, options),
      '/harvest/runs',
    ],
    ['getHarvestRun', s => s.getHarvestRun('7', options), '/harvest/runs/7'],
    ['getHealth', s => s.getHealth(options), '/health'],
  ])('%s tells what is refused', async (_, ask, url) => {
    await expect(ask(activity)).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
    });
    expect(asked.map(request => request.url)).toEqual([url]);
  });

  it('gives up when it is told to', async () => {
    const signal = AbortSignal.abort();
    await expect(
      activity.getHeatmap({}, { ...options, signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked).toEqual([]);
  });
});
