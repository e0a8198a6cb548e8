import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { auditItemRead } from '../../usecases/workItems/item/auditItemRead';
import {
  getWorkItem,
  type ItemServices,
} from '../../usecases/workItems/item/getWorkItem';
import { answerFormat } from '../csv/answerFormat';
import { joinFileName } from '../csv/fileName';
import { sendCsv } from '../csv/sendCsv';
import { workItemTable } from '../csv/workItemTable';
import {
  checkWorkItemParameters,
  parseWorkItemName,
} from '../parse/parseWorkItemName';
import { whoAsks, type AskerServices } from '../whoAsks';

export interface WorkItemRouterOptions extends ItemServices, AskerServices {}

/** `GET /:source/:instance/:key`, below `/work-items`: all of one work item. The audit trail is told when people are named. */
export function createWorkItemRouter(options: WorkItemRouterOptions): Router {
  const { httpAuth, auditor, ...services } = options;
  const { credentialsOf, openAuditFor } = whoAsks({ httpAuth, auditor });
  const router = PromiseRouter();

  router.get('/:source/:instance/:key', async (req, res) => {
    const credentials = await credentialsOf(req);
    checkWorkItemParameters(req.url);
    const name = parseWorkItemName(req.params);
    const item = await auditItemRead(openAuditFor(req), name, () =>
      getWorkItem(services, credentials, name),
    );
    res.vary('Accept');
    if (answerFormat(req) === 'json') {
      res.json(item);
    } else {
      const file = joinFileName(['activity', 'work-item', item.key]);
      await sendCsv(res, file, [workItemTable(item)]);
    }
  });

  return router;
}
