import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { createDemoSources } from './createDemoSources';
import { readDemoSettings } from './DemoSettings';

const pluginId = 'activity-demo-sources';
const betweenWebhooks = 2_000;
const beforeTelling = 3_000;

/**
 * A company that is made up, behind the HTTP APIs of Jira and GitLab. Everybody who reaches the backend may ask it: its
 * systems have tokens of their own, which are no secret.
 *
 * @public
 */
export const activityDemoSourcesPlugin = createBackendPlugin({
  pluginId,
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
      },
      async init({ config, discovery, httpRouter, lifecycle, logger }) {
        const baseUrl = await discovery.getBaseUrl(pluginId);
        const sources = createDemoSources(readDemoSettings(config), baseUrl);
        for (const path of ['/admin', '/gitlab', '/jira-cloud', '/jira-dc']) {
          httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        }
        httpRouter.use(sources.router);

        const stopping = new AbortController();
        let delivering: Promise<void> | undefined;
        const timer = setInterval(() => {
          delivering ??= sources
            .deliverWebhooks(stopping.signal)
            .catch(error => logger.warn('Webhooks were not sent', error))
            .finally(() => {
              delivering = undefined;
            });
        }, betweenWebhooks);
        let telling: Promise<unknown> | undefined;
        lifecycle.addStartupHook(() => {
          telling = sources
            .tellAhead(stopping.signal, beforeTelling)
            .then(isDone => isDone && logger.info('All lives are told'))
            .catch(error => logger.warn('Lives were not told ahead', error));
        });
        lifecycle.addShutdownHook(async () => {
          clearInterval(timer);
          stopping.abort();
          await Promise.all([delivering, telling]);
        });
        const { teams, services, people } = sources.company;
        logger.info(
          `A company of ${people.length} people in ${teams.length} teams with ${services.length} services lives at ${baseUrl}`,
        );
      },
    });
  },
});
