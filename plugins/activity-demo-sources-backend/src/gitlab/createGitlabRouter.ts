import express, { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { admission, admitted } from './access/admission';
import { baseUrlOf } from './access/baseUrlOf';
import { refusals, refusePath } from './access/refusals';
import { requireLevel } from './access/requireLevel';
import { GitlabSettings } from './GitlabSettings';
import { Clock, Company } from '../model';
import { addBranchRoutes } from './routes/code/addBranchRoutes';
import { addChangeRoutes } from './routes/changes/addChangeRoutes';
import { addChangeHistoryRoutes } from './routes/changes/addChangeHistoryRoutes';
import { addChangeListRoutes } from './routes/changes/addChangeListRoutes';
import { addCommitRoutes } from './routes/code/addCommitRoutes';
import { addDeploymentRoutes } from './routes/runs/addDeploymentRoutes';
import { addEventRoutes } from './routes/events/addEventRoutes';
import { addGroupRoutes } from './routes/people/addGroupRoutes';
import { addHookRoutes } from './routes/addHookRoutes';
import { addPipelineRoutes } from './routes/runs/addPipelineRoutes';
import { addProjectRoutes } from './routes/projects/addProjectRoutes';
import { addReleaseRoutes } from './routes/runs/addReleaseRoutes';
import { addTicketListRoutes } from './routes/tickets/addTicketListRoutes';
import { addTicketRoutes } from './routes/tickets/addTicketRoutes';
import { addUserRoutes } from './routes/people/addUserRoutes';
import { addVersionRoutes } from './routes/addVersionRoutes';
import { GitlabRouting } from './routes/GitlabRouting';
import { requireProject } from './routes/projects/requireProject';
import { GitlabSite } from './site/GitlabSite';
import { repositoryOf } from './site/repositoryOf';
import { Visit } from './site/Visit';
import { HookRegistry } from './webhooks/HookRegistry';

export interface GitlabRouterOptions {
  company: Company;
  clock: Clock;
  settings: GitlabSettings;
  /** Shared with a HookSender; default: one of its own, whose hooks nobody serves. */
  hooks?: HookRegistry;
}

/** The company's GitLab: the REST API below `/api/v4`. */
export function createGitlabRouter({
  company,
  clock,
  settings,
  hooks,
}: GitlabRouterOptions): Router {
  const site: GitlabSite = { company, clock, settings };
  const api = '/api/v4';
  const router = PromiseRouter();
  const visitOf = (req: Request, res: Response) => createVisit(site, req, res);
  const routing: GitlabRouting = {
    router,
    site,
    hooks: hooks ?? new HookRegistry(settings),
    api,
    project: `${api}/projects/:project`,
    visitOf,
    projectOf(req, res, level = 20) {
      const visit = visitOf(req, res);
      const service = requireProject(visit, req);
      requireLevel(visit, level);
      return {
        visit,
        service,
        // Told for those who look into it: lists of merge requests do not.
        get repository() {
          return repositoryOf(visit, service);
        },
      };
    },
  };

  router.use(admission(site));
  router.use(express.json({ limit: '1mb' }));
  addVersionRoutes(routing);
  addUserRoutes(routing);
  addGroupRoutes(routing);
  addProjectRoutes(routing);
  addBranchRoutes(routing);
  addCommitRoutes(routing);
  addChangeListRoutes(routing);
  addChangeRoutes(routing);
  addChangeHistoryRoutes(routing);
  addTicketListRoutes(routing);
  addTicketRoutes(routing);
  addEventRoutes(routing);
  addPipelineRoutes(routing);
  addDeploymentRoutes(routing);
  addReleaseRoutes(routing);
  addHookRoutes(routing);
  router.use(refusePath);
  router.use(refusals);
  return router;
}

function createVisit(site: GitlabSite, req: Request, res: Response): Visit {
  return {
    site,
    account: admitted(res),
    at: site.clock.now(),
    baseUrl: baseUrlOf(req, site),
  };
}
