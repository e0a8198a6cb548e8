import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { dropView } from '../usecases/views/dropView';
import { keepView } from '../usecases/views/keepView';
import { listViews } from '../usecases/views/listViews';
import type { ViewServices } from '../usecases/views/ViewServices';
import { jsonBodies } from './parse/jsonBodies';
import { parseSaveView, parseViewsQuestion } from './parse/parseViews';
import { refuseParameters } from './parse/refuseParameters';
import { whoAsks, type AskerServices } from './whoAsks';

export interface ViewsRouterOptions extends ViewServices, AskerServices {}

/** The routes below `/views`. They let services in to tell them that views are for users. */
export function createViewsRouter(options: ViewsRouterOptions): Router {
  const { httpAuth, auditor, ...services } = options;
  const { credentialsOf, openAuditFor } = whoAsks({ httpAuth, auditor });
  const router = PromiseRouter();
  router.use(jsonBodies());

  router.get('/', async (req, res) => {
    const credentials = await credentialsOf(req);
    const entity = parseViewsQuestion(req.url);
    res.json(await listViews(services, credentials, entity));
  });

  router.post('/', async (req, res) => {
    const credentials = await credentialsOf(req);
    refuseParameters(req.url);
    const view = parseSaveView(req.body);
    const audit = openAuditFor(req);
    res.status(201).json(await keepView(services, credentials, view, audit));
  });

  router.delete('/:id', async (req, res) => {
    const credentials = await credentialsOf(req);
    refuseParameters(req.url);
    const audit = openAuditFor(req);
    res.json(await dropView(services, credentials, req.params.id, audit));
  });

  return router;
}
