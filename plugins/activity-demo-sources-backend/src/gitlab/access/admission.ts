import type { Request, RequestHandler, Response } from 'express';
import { GitlabAccount } from '../GitlabSettings';
import { GitlabSite } from '../site/GitlabSite';
import { readAccount } from './readAccount';
import { RequestLimit } from './RequestLimit';

/** Lets in who is known, and counts. */
export function admission(site: GitlabSite): RequestHandler {
  const limit = new RequestLimit();
  return (req: Request, res: Response, next) => {
    const account = readAccount(req, site);
    if (!account) {
      res.status(401).json({ message: '401 Unauthorized' });
      return;
    }
    res.locals.gitlabAccount = account;
    const { requestsPerMinute } = site.settings;
    if (!limit.refuses(account.token, res, requestsPerMinute)) next();
  };
}

/** Whom a request was let in for. */
export function admitted(res: Response): GitlabAccount {
  return res.locals.gitlabAccount;
}
