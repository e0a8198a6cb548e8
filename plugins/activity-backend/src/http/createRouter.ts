import type {
  AuditorService,
  DiscoveryService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ActivityMetrics } from '../observation/ActivityMetrics';
import type { AccountServices } from '../usecases/accounts/AccountServices';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import type { HarvestUseCases } from '../usecases/harvest/HarvestUseCases';
import type { HealthServices } from '../usecases/health/getHealth';
import type { ReportServices } from '../usecases/reports/ReportServices';
import type { RollupUseCases } from '../usecases/rollups/RollupUseCases';
import { createAccountsRouter } from './createAccountsRouter';
import { createActivityRouter } from './createActivityRouter';
import { createChoicesRouter } from './createChoicesRouter';
import { createHarvestRouter } from './createHarvestRouter';
import { createHealthRouter } from './createHealthRouter';
import { createRollupsRouter } from './createRollupsRouter';
import { createViewsRouter } from './createViewsRouter';
import { createDoraListsRouter } from './dora/createDoraListsRouter';
import { createDoraRouter } from './dora/createDoraRouter';
import { createFlowItemsRouter } from './flow/createFlowItemsRouter';
import { createFlowRouter } from './flow/createFlowRouter';
import { observeRequests } from './observeRequests';
import { createOpenApiRouter } from './openapi/createOpenApiRouter';
import { createReportsRouter } from './reports/createReportsRouter';
import { createWorkHistoryRouter } from './workItems/createWorkHistoryRouter';
import { createWorkItemRouter } from './workItems/createWorkItemRouter';
import { createWorkItemsRouter } from './workItems/createWorkItemsRouter';

export interface RouterOptions {
  activity: ActivityServices;
  accounts: AccountServices;
  health: HealthServices;
  harvest: HarvestUseCases;
  rollups: RollupUseCases;
  reports: ReportServices;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  discovery: DiscoveryService;
  logger: LoggerService;
  metrics: ActivityMetrics;
}

/** Everything below `/api/activity`. */
export function createRouter(options: RouterOptions): Router {
  const { activity, httpAuth, auditor, discovery, logger, metrics } = options;
  const who = { httpAuth, auditor };
  const router = PromiseRouter();
  router.use(observeRequests({ metrics, logger }));
  router.use(createOpenApiRouter({ httpAuth, discovery }));
  router.use(createHealthRouter({ ...options.health, httpAuth }));
  router.use(
    '/harvest',
    createHarvestRouter({
      harvest: options.harvest,
      streams: activity,
      ...who,
    }),
  );
  router.use(
    '/accounts',
    createAccountsRouter({ ...options.accounts, ...who }),
  );
  router.use(
    '/rollups',
    createRollupsRouter({ rollups: options.rollups, ...who }),
  );
  router.use('/views', createViewsRouter({ ...activity, ...who }));
  router.use('/work-items', createWorkItemsRouter({ ...activity, ...who }));
  router.use('/work-items', createWorkItemRouter({ ...activity, ...who }));
  router.use('/work-items', createWorkHistoryRouter({ ...activity, ...who }));
  router.use('/flow', createFlowRouter({ ...activity, ...who }));
  router.use('/flow', createFlowItemsRouter({ ...activity, ...who }));
  router.use('/dora', createDoraRouter({ ...activity, ...who }));
  router.use('/dora', createDoraListsRouter({ ...activity, ...who }));
  router.use(createReportsRouter({ ...options.reports, ...who }));
  router.use(createChoicesRouter({ ...activity, ...who }));
  router.use(createActivityRouter({ ...activity, ...who }));
  return router;
}
