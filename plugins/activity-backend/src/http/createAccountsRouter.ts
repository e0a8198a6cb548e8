import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { AccountServices } from '../usecases/accounts/AccountServices';
import { auditAccountsRead } from '../usecases/accounts/auditAccountsRead';
import { changeLink } from '../usecases/accounts/changeLink';
import { listAccounts } from '../usecases/accounts/listAccounts';
import type { OpenAudit } from '../usecases/audited';
import { jsonBodies } from './parse/jsonBodies';
import {
  parseAccountsQuestion,
  parseLinkBody,
} from './parse/parseAccountsQuestion';
import { readParameters } from './parse/readParameters';

const noParameters = z.object({});

export interface AccountsRouterOptions extends AccountServices {
  httpAuth: Pick<HttpAuthService, 'credentials'>;
  auditor: Pick<AuditorService, 'createEvent'>;
}

/** The routes below `/accounts`. */
export function createAccountsRouter(options: AccountsRouterOptions): Router {
  const { httpAuth, auditor, ...services } = options;
  const router = PromiseRouter();
  router.use(jsonBodies());
  const credentialsOf = (req: Request) =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });
  /** The audit trail learns from the request who asks. */
  const openAuditFor =
    (request: Request): OpenAudit =>
    event =>
      auditor.createEvent({ ...event, request });

  router.get('/', async (req, res) => {
    const credentials = await credentialsOf(req);
    const question = parseAccountsQuestion(req.url);
    const list = () => listAccounts(services, credentials, question);
    const audit = openAuditFor(req);
    res.json(await auditAccountsRead(audit, question, credentials, list));
  });

  router.put('/:id/link', async (req, res) => {
    const credentials = await credentialsOf(req);
    readParameters(noParameters, req.url);
    const order = {
      accountId: req.params.id,
      userRef: parseLinkBody(req.body),
    };
    const audit = openAuditFor(req);
    res.json(await changeLink(services, credentials, order, audit));
  });

  router.delete('/:id/link', async (req, res) => {
    const credentials = await credentialsOf(req);
    readParameters(noParameters, req.url);
    const order = { accountId: req.params.id, userRef: null };
    const audit = openAuditFor(req);
    res.json(await changeLink(services, credentials, order, audit));
  });

  return router;
}
