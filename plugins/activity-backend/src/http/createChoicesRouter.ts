import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import { auditPersonRead } from '../usecases/activity/auditPersonRead';
import { getFilterChoices } from '../usecases/choices/getFilterChoices';
import { parseEntityQuestion } from './parse/parseActivityQuestion';
import { whoAsks, type AskerServices } from './whoAsks';

export interface ChoicesRouterOptions extends ActivityServices, AskerServices {}

/** `GET /choices`: what filters can choose from. The audit trail is told when people are named. */
export function createChoicesRouter(options: ChoicesRouterOptions): Router {
  const { httpAuth, auditor, ...services } = options;
  const { credentialsOf, openAuditFor } = whoAsks({ httpAuth, auditor });
  const router = PromiseRouter();

  router.get('/choices', async (req, res) => {
    const credentials = await credentialsOf(req);
    const question = parseEntityQuestion(req.url);
    const choices = await auditPersonRead(
      openAuditFor(req),
      { queryType: 'choices', question, credentials },
      () => getFilterChoices(services, credentials, question),
    );
    res.json(choices);
  });

  return router;
}
