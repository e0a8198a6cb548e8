import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { SourceRequestsService } from './SourceRequests';
import { sourceRequestsServiceRef } from './sourceRequestsServiceRef';

const activity = createBackendPlugin({
  pluginId: 'activity',
  register(registration) {
    registration.registerInit({
      deps: { logger: coreServices.logger },
      async init() {},
    });
  },
});

/** A module that hands over the service that it gets. */
function createModule(
  moduleId: string,
  receive: (service: SourceRequestsService) => void,
) {
  return createBackendModule({
    pluginId: 'activity',
    moduleId,
    register(registration) {
      registration.registerInit({
        deps: { requests: sourceRequestsServiceRef },
        async init({ requests }) {
          receive(requests);
        },
      });
    },
  });
}

const startWith = (
  config: object,
  receive: (service: SourceRequestsService) => void,
) =>
  startTestBackend({
    features: [
      activity,
      createModule('jira', receive),
      createModule('gitlab', receive),
      mockServices.rootConfig.factory({ data: config as never }),
    ],
  });

describe('sourceRequestsServiceRef', () => {
  it('gives all modules the same hosts', async () => {
    const services: SourceRequestsService[] = [];
    const backend = await startWith({}, service => services.push(service));
    const [first, second] = services;
    first.forInstance({
      source: 'jira',
      instance: 'a',
      baseUrls: ['https://one.example/jira', 'https://one.example:443'],
    });
    second.forInstance({
      source: 'gitlab',
      instance: 'b',
      baseUrls: ['https://one.example', 'https://two.example:8443'],
    });
    expect(second.hosts().map(({ host }) => host)).toEqual([
      'one.example',
      'two.example:8443',
    ]);
    await backend.stop();
  });

  it.each([
    [{ requestTimeout: 'soon' }, 'activity.limits.requestTimeout'],
    [{ concurrencyPerHost: 0 }, 'activity.limits.concurrencyPerHost'],
    [{ other: 1 }, 'activity.limits.other'],
  ])('does not let a backend start with limits of %j', async (limits, key) => {
    await expect(startWith({ activity: { limits } }, () => {})).rejects.toThrow(
      key,
    );
  });
});
