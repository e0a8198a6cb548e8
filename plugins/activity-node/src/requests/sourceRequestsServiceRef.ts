import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { createSourceRequests } from './createSourceRequests';
import { readRequestLimits } from './limits/readRequestLimits';
import type { SourceRequestsService } from './SourceRequests';

/**
 * Requests to sources, shared by all modules of a plugin in a process.
 *
 * @public
 */
export const sourceRequestsServiceRef = createServiceRef<SourceRequestsService>(
  {
    id: 'activity.source-requests',
    scope: 'plugin',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {
          config: coreServices.rootConfig,
          logger: coreServices.logger,
          metrics: metricsServiceRef,
        },
        factory: ({ config, logger, metrics }) =>
          createSourceRequests({
            limits: readRequestLimits(
              config.getOptionalConfig('activity.limits'),
              'activity.limits',
            ),
            logger,
            metrics,
          }),
      }),
  },
);
