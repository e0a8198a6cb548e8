import type { Request, Response, Router } from 'express';
import { AccessLevel } from '../GitlabSettings';
import { RepositoryHistory, Service } from '../../model';
import { GitlabSite } from '../site/GitlabSite';
import { Visit } from '../site/Visit';
import { HookRegistry } from '../webhooks/HookRegistry';

/** A request for something of one project, which is there and which the account sees. */
export interface ProjectVisit {
  readonly visit: Visit;
  readonly service: Service;
  readonly repository: RepositoryHistory;
}

/** What routes are added to, and what they have in common. */
export interface GitlabRouting {
  readonly router: Router;
  readonly site: GitlabSite;
  readonly hooks: HookRegistry;
  /** In front of all paths. */
  readonly api: string;
  /** In front of the paths below a project, whose id or path is the parameter `project`. */
  readonly project: string;
  /** The request and who makes it; middleware has let it in. */
  readonly visitOf: (req: Request, res: Response) => Visit;
  /**
   * The request and its project. Throws 404, 403 for accounts below the level, which is that of a reporter if not said,
   * and 301 for paths that the project does not have any more.
   */
  readonly projectOf: (
    req: Request,
    res: Response,
    level?: AccessLevel,
  ) => ProjectVisit;
}
