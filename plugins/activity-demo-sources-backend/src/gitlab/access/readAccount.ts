import type { Request } from 'express';
import { GitlabAccount } from '../GitlabSettings';
import { GitlabSite } from '../site/GitlabSite';

/**
 * Who makes a request: by an access token in its own header, as a bearer, or in the query string. Tokens of jobs open
 * nothing here, as they do for most of the API.
 */
export function readAccount(
  req: Request,
  { settings }: GitlabSite,
): GitlabAccount | undefined {
  const [, bearer] =
    /^Bearer\s+(\S+)$/i.exec(req.headers.authorization ?? '') ?? [];
  const token =
    req.headers['private-token'] || bearer || req.query.private_token;
  return settings.accounts.find(account => account.token === token);
}
