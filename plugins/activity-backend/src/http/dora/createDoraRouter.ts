import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ActivityServices } from '../../usecases/activity/ActivityServices';
import { getDora } from '../../usecases/dora/getDora';
import { answerFormat } from '../csv/answerFormat';
import { doraTable } from '../csv/doraTable';
import { fileName } from '../csv/fileName';
import { sendCsv } from '../csv/sendCsv';
import { parseDora } from '../parse/parseDoraQuestions';
import { whoAsks, type AskerServices } from '../whoAsks';

/** `GET /`, below `/dora`: the five metrics of services, in JSON or as a CSV file. Nobody is named in it, so that the audit trail is told nothing. */
export function createDoraRouter(
  options: ActivityServices & AskerServices,
): Router {
  const { httpAuth, auditor, ...services } = options;
  const { credentialsOf } = whoAsks({ httpAuth, auditor });
  const router = PromiseRouter();

  router.get('/', async (req, res) => {
    const credentials = await credentialsOf(req);
    const answer = await getDora(services, credentials, parseDora(req.url));
    res.vary('Accept');
    if (answerFormat(req) === 'json') res.json(answer);
    else await sendCsv(res, fileName('dora', answer), [doraTable(answer)]);
  });

  return router;
}
