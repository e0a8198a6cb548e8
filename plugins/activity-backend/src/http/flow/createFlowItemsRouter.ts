import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ActivityServices } from '../../usecases/activity/ActivityServices';
import { getFlowItems } from '../../usecases/flow/getFlowItems';
import { answerFormat, refusePages } from '../csv/answerFormat';
import { fileName } from '../csv/fileName';
import { flowItemsTable } from '../csv/flowItemsTable';
import { sendCsv } from '../csv/sendCsv';
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
    const isFile = answerFormat(req) === 'csv';
    if (isFile) refusePages(req);
    const question = isFile ? { ...asked, limit: itemsPerPage } : asked;
    const first = await getFlowItems(services, credentials, question);
    res.vary('Accept');
    if (!isFile) {
      res.json(first);
      return;
    }
    const pages = async function* pages() {
      for (let page = first; ; ) {
        yield flowItemsTable(page);
        const { nextCursor: cursor } = page;
        if (cursor === undefined) return;
        page = await getFlowItems(services, credentials, {
          ...question,
          cursor,
        });
      }
    };
    await sendCsv(res, fileName(`flow-items-${asked.metric}`, first), pages());
  });

  return router;
}
