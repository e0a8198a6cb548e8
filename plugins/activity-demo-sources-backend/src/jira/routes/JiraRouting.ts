import type { Request, Response, Router } from 'express';
import { IssueSearch } from '../search/IssueSearch';
import { JiraSite } from '../site/JiraSite';
import { Visit } from '../site/Visit';
import { WebhookRegistry } from '../webhooks/WebhookRegistry';

/** What routes are added to, and what they have in common. */
export interface JiraRouting {
  readonly router: Router;
  readonly site: JiraSite;
  readonly search: IssueSearch;
  readonly webhooks: WebhookRegistry;
  /** The request and who makes it; middleware has let it in. */
  readonly visitOf: (req: Request, res: Response) => Visit;
  /** The paths of the REST API, with the version as a parameter. */
  readonly api: string;
}
