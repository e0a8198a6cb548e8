import type { Request, RequestHandler, Response } from 'express';
import { JiraAccount } from '../JiraSettings';
import { JiraSite } from '../site/JiraSite';
import { readAccount } from './readAccount';
import { refuseAccess } from './refuseAccess';
import { RequestLimit } from './RequestLimit';

/** Lets in who is known, and counts. */
export function admission(site: JiraSite): RequestHandler {
  const limit = new RequestLimit();
  return (req: Request, res: Response, next) => {
    const account = readAccount(req, site);
    if (typeof account === 'string') {
      refuseAccess(req, res, site, account);
      return;
    }
    res.locals.jiraAccount = account;
    res.set(
      site.flavour === 'cloud'
        ? { 'X-AAccountId': encodeURIComponent(account.accountId) }
        : { 'X-AUSERNAME': account.username },
    );
    const { requestsPerMinute } = site.settings;
    if (limit.count(account.email, res, site.flavour, requestsPerMinute)) {
      res
        .status(429)
        .json({ errorMessages: ['Rate limit exceeded.'], errors: {} });
      return;
    }
    next();
  };
}

/** Whom a request was let in for. */
export function admitted(res: Response): JiraAccount {
  return res.locals.jiraAccount;
}
