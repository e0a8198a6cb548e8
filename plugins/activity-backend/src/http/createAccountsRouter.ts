import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { AccountServices } from '../usecases/accounts/AccountServices';
import { auditAccountsRead } from '../usecases/accounts/auditAccountsRead';
import { changeLink } from '../usecases/accounts/changeLink';
import { listAccounts } from '../usecases/accounts/listAccounts';
import { jsonBodies } from './parse/jsonBodies';
import {
  parseAccountsQuestion,
  parseLinkBody,
} from './parse/parseAccountsQuestion';
import { refuseParameters } from './parse/refuseParameters';
import { whoAsks, type AskerServices } from './whoAsks';

export interface AccountsRouterOptions extends AccountServices, AskerServices {}

/** The routes below `/accounts`. */
export function createAccountsRouter(options: AccountsRouterOptions): Router {
  const { httpAuth, auditor, ...services } = options;
  const { credentialsOf, openAuditFor } = whoAsks({ httpAuth, auditor });
  const router = PromiseRouter();
  router.use(jsonBodies());

  router.get('/', async (req, res) => {
    const credentials = await credentialsOf(req);
    const question = parseAccountsQuestion(req.url);
    const list = () => listAccounts(services, credentials, question);
    const audit = openAuditFor(req);
    res.json(await auditAccountsRead(audit, question, credentials, list));
  });

  router.put('/:id/link', async (req, res) => {
    const credentials = await credentialsOf(req);
    refuseParameters(req.url);
    const order = {
      accountId: req.params.id,
      userRef: parseLinkBody(req.body),
    };
    const audit = openAuditFor(req);
    res.json(await changeLink(services, credentials, order, audit));
  });

  router.delete('/:id/link', async (req, res) => {
    const credentials = await credentialsOf(req);
    refuseParameters(req.url);
    const order = { accountId: req.params.id, userRef: null };
    const audit = openAuditFor(req);
    res.json(await changeLink(services, credentials, order, audit));
  });

  return router;
}
