import express, { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { baseUrlOf } from './access/baseUrlOf';
import { admission, admitted } from './access/admission';
import { refusals, refusePath } from './access/refusals';
import { Clock, Company } from '../model';
import { JiraFlavour } from './JiraFlavour';
import { JiraSettings } from './JiraSettings';
import { addAgileIssueRoutes } from './routes/addAgileIssueRoutes';
import { addBoardRoutes } from './routes/addBoardRoutes';
import { addBulkChangelogRoute } from './routes/addBulkChangelogRoute';
import { addCloudIssueRoutes } from './routes/addCloudIssueRoutes';
import { addCloudSearchRoutes } from './routes/addCloudSearchRoutes';
import { addCommentListRoute } from './routes/addCommentListRoute';
import { addDataCenterSearchRoutes } from './routes/addDataCenterSearchRoutes';
import { addIssueRoutes } from './routes/addIssueRoutes';
import { addMetadataRoutes } from './routes/addMetadataRoutes';
import { addProjectRoutes } from './routes/addProjectRoutes';
import { addServerInfoRoute } from './routes/addServerInfoRoute';
import { addUserRoutes } from './routes/addUserRoutes';
import { addWebhookRoutes } from './routes/addWebhookRoutes';
import { JiraRouting } from './routes/JiraRouting';
import { IssueSearch } from './search/IssueSearch';
import { JiraSite } from './site/JiraSite';
import { Visit } from './site/Visit';
import { WebhookRegistry } from './webhooks/WebhookRegistry';

export interface JiraRouterOptions {
  company: Company;
  clock: Clock;
  settings: JiraSettings;
  /** Shared with a WebhookSender; default: one of its own, whose webhooks nobody serves. */
  webhooks?: WebhookRegistry;
}

/**
 * The company's Jira: as Cloud serves it, with `/rest/api/2` and `/3`, `/rest/agile/1.0` and `/rest/software/1.0`; or the same
 * issues as a Data Center serves them, with `/rest/api/2` and `/rest/agile/1.0`.
 */
export function createJiraRouter(
  flavour: JiraFlavour,
  { company, clock, settings, webhooks }: JiraRouterOptions,
): Router {
  const site: JiraSite = { flavour, company, clock, settings };
  const router = PromiseRouter();
  const routing: JiraRouting = {
    router,
    site,
    search: new IssueSearch(),
    webhooks: webhooks ?? new WebhookRegistry(settings),
    visitOf: (req, res) => visitOf(site, req, res),
    api:
      flavour === 'cloud'
        ? '/rest/api/:version(2|3|latest)'
        : '/rest/api/:version(2|latest)',
  };

  addServerInfoRoute(routing);
  router.use(admission(site));
  router.use(express.json({ limit: '1mb' }));
  addMetadataRoutes(routing);
  addUserRoutes(routing);
  addProjectRoutes(routing);
  if (flavour === 'cloud') {
    addCloudSearchRoutes(routing);
    addBulkChangelogRoute(routing);
    addCommentListRoute(routing);
    addCloudIssueRoutes(routing);
  } else {
    addDataCenterSearchRoutes(routing);
  }
  addIssueRoutes(routing);
  addBoardRoutes(routing);
  addAgileIssueRoutes(routing);
  addWebhookRoutes(routing);
  router.use((req, res) => refusePath(site, req, res));
  router.use(refusals);
  return router;
}

function visitOf(site: JiraSite, req: Request, res: Response): Visit {
  return {
    site,
    account: admitted(res),
    at: site.clock.now(),
    baseUrl: baseUrlOf(req, site),
    version: req.params.version === '3' ? 3 : 2,
  };
}
