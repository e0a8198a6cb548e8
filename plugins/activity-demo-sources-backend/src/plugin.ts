import {
  coreServices,
  createBackendPlugin,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import type { RequestHandler } from 'express';
import { isLarge } from './chronicle/isLarge';
import { foundCompany } from './company';
import { createDemoSources } from './createDemoSources';
import { readDemoSettings } from './DemoSettings';
import type { HostTask } from './hosting/host';
import { serveElsewhere } from './hosting/serveElsewhere';
import { tend } from './hosting/tend';

const pluginId = 'activity-demo-sources';

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
        const settings = readDemoSettings(config);
        const stopping = new AbortController();
        const { router, ended } = await serve(
          { settings, baseUrl },
          logger,
          stopping.signal,
        );
        for (const path of ['/admin', '/gitlab', '/jira-cloud', '/jira-dc']) {
          httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        }
        httpRouter.use(router);
        lifecycle.addShutdownHook(async () => {
          stopping.abort();
          await ended();
        });
      },
    });
  },
});

/** A large company in a process of its own, if one can be started. */
async function serve(
  task: HostTask,
  logger: LoggerService,
  signal: AbortSignal,
): Promise<{ router: RequestHandler; ended(): Promise<void> }> {
  const company = foundCompany(task.settings);
  const { people, teams, services } = company;
  const named = `A company of ${people.length} people in ${teams.length} teams with ${services.length} services lives at ${task.baseUrl}`;
  if (isLarge(company)) {
    try {
      const warn = (message: string) => logger.warn(message);
      const served = await serveElsewhere(task, warn, signal);
      logger.info(`${named}, in a process of its own`);
      return served;
    } catch (error) {
      assertError(error);
      logger.warn('A large company lives in this process', error);
    }
  }
  const sources = createDemoSources(task.settings, task.baseUrl);
  const warn = (message: string, error: Error) => logger.warn(message, error);
  const { ended } = tend(sources, warn, signal);
  logger.info(named);
  return { router: sources.router, ended };
}
