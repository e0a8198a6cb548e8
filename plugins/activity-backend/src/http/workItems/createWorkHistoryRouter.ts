import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  getWorkHistory,
  type HistoryServices,
} from '../../usecases/workItems/past/getWorkHistory';
import { answerFormat } from '../csv/answerFormat';
import { joinFileName } from '../csv/fileName';
import { sendCsv } from '../csv/sendCsv';
import { workHistoryTable } from '../csv/workHistoryTable';
import { parseHistoryQuestion } from '../parse/parseHistoryQuestion';
import { parseWorkItemName } from '../parse/parseWorkItemName';
import { whoAsks, type AskerServices } from '../whoAsks';

export interface WorkHistoryRouterOptions
  extends HistoryServices,
    AskerServices {}

/** `GET /work-items/:source/:instance/:key/history`: how a subtree has grown. Nobody is named in it. */
export function createWorkHistoryRouter(
  options: WorkHistoryRouterOptions,
): Router {
  const { httpAuth, auditor, ...services } = options;
  const { credentialsOf } = whoAsks({ httpAuth, auditor });
  const router = PromiseRouter();

  router.get('/:source/:instance/:key/history', async (req, res) => {
    const credentials = await credentialsOf(req);
    const history = await getWorkHistory(services, credentials, {
      ...parseWorkItemName(req.params),
      ...parseHistoryQuestion(req.url),
    });
    res.vary('Accept');
    if (answerFormat(req) === 'json') {
      res.json(history);
    } else {
      const { key, from, to } = history;
      const file = joinFileName(['activity', 'history', key, from, to]);
      await sendCsv(res, file, [workHistoryTable(history)]);
    }
  });

  return router;
}
