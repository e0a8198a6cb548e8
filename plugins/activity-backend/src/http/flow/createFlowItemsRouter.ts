import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ActivityServices } from '../../usecases/activity/ActivityServices';
import { getFlowItems } from '../../usecases/flow/getFlowItems';
import { answerList } from '../csv/answerList';
import { flowItemsTable } from '../csv/flowItemsTable';
import { parseFlowItems } from '../parse/parseFlowQuestions';
import { whoAsks, type AskerServices } from '../whoAsks';

/** As many as an answer may have. */
const itemsPerPage = 5000;

/** `GET /items`, below `/flow`: the items behind a number, page by page or as one file. */
export function createFlowItemsRouter(
  options: ActivityServices & AskerServices,
): Router {
  const { httpAuth, auditor, ...services } = options;
  const { credentialsOf } = whoAsks({ httpAuth, auditor });
  const router = PromiseRouter();

  router.get('/items', async (req, res) => {
    const credentials = await credentialsOf(req);
    const asked = parseFlowItems(req.url);
    await answerList(req, res, {
      name: `flow-items-${asked.metric}`,
      question: asked,
      find: question => getFlowItems(services, credentials, question),
      toTable: flowItemsTable,
      itemsPerPage,
    });
  });

  return router;
}
