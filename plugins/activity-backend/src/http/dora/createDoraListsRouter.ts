import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ActivityServices } from '../../usecases/activity/ActivityServices';
import { getDoraChanges } from '../../usecases/dora/getDoraChanges';
import { getDoraDeployments } from '../../usecases/dora/getDoraDeployments';
import { getDoraPreview } from '../../usecases/dora/getDoraPreview';
import { answerFormat } from '../csv/answerFormat';
import { answerList } from '../csv/answerList';
import {
  doraChangesTable,
  doraDeploymentsTable,
  doraPreviewTable,
} from '../csv/doraListTables';
import { joinFileName } from '../csv/fileName';
import { sendCsv } from '../csv/sendCsv';
import {
  parseDoraChanges,
  parseDoraDeployments,
  parseDoraPreview,
} from '../parse/parseDoraLists';
import { whoAsks, type AskerServices } from '../whoAsks';

/** As many as a page may have. */
const itemsPerPage = 1000;

/**
 * `GET /deployments`, `GET /changes` and `GET /preview`, below `/dora`: what stands behind the five metrics, in JSON or as CSV files. Nobody is
 * named in it, so that the audit trail is told nothing.
 */
export function createDoraListsRouter(
  options: ActivityServices & AskerServices,
): Router {
  const { httpAuth, auditor, ...services } = options;
  const { credentialsOf } = whoAsks({ httpAuth, auditor });
  const router = PromiseRouter();

  router.get('/deployments', async (req, res) => {
    const credentials = await credentialsOf(req);
    await answerList(req, res, {
      name: 'dora-deployments',
      question: parseDoraDeployments(req.url),
      find: question => getDoraDeployments(services, credentials, question),
      toTable: doraDeploymentsTable,
      itemsPerPage,
    });
  });
  router.get('/changes', async (req, res) => {
    const credentials = await credentialsOf(req);
    await answerList(req, res, {
      name: 'dora-changes',
      question: parseDoraChanges(req.url),
      find: question => getDoraChanges(services, credentials, question),
      toTable: doraChangesTable,
      itemsPerPage,
    });
  });
  router.get('/preview', async (req, res) => {
    const credentials = await credentialsOf(req);
    const question = parseDoraPreview(req.url);
    const answer = await getDoraPreview(services, credentials, question);
    res.vary('Accept');
    if (answerFormat(req) === 'json') {
      res.json(answer);
      return;
    }
    const name = joinFileName(['activity', 'dora-preview', answer.component]);
    await sendCsv(res, name, [doraPreviewTable(answer)]);
  });
  return router;
}
