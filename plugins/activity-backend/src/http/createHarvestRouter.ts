import { startHarvestRunSchema } from '@activity-insights/plugin-activity-common';
import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { OpenAudit } from '../usecases/audited';
import type { HarvestUseCases } from '../usecases/harvest/HarvestUseCases';
import { jsonBodies } from './parse/jsonBodies';
import { readBody } from './parse/readBody';
import { readParameters } from './parse/readParameters';
import { runsParameters } from './parse/runsParameters';

const noParameters = z.object({});

/** The routes below `/harvest`. */
export function createHarvestRouter(options: {
  harvest: HarvestUseCases;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { harvest, httpAuth, auditor } = options;
  const credentialsOf = (req: Request) =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });
  /** The audit trail learns from the request who asks. */
  const openAuditFor =
    (request: Request): OpenAudit =>
    action =>
      auditor.createEvent({ ...action, request });
  const router = PromiseRouter();
  router.use(jsonBodies());

  router.post('/runs', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { principal } = credentials;
    const triggeredBy =
      principal.type === 'user' ? principal.userEntityRef : principal.subject;
    readParameters(noParameters, req.url);
    const run = await harvest.start(
      readBody(startHarvestRunSchema, req.body),
      credentials,
      triggeredBy,
      openAuditFor(req),
    );
    res.status(202).json(run);
  });

  router.get('/runs', async (req, res) => {
    await credentialsOf(req);
    const { limit, ...filter } = readParameters(runsParameters, req.url);
    res.json(await harvest.list(filter, limit));
  });

  router.get('/runs/:id', async (req, res) => {
    await credentialsOf(req);
    readParameters(noParameters, req.url);
    res.json(await harvest.get(req.params.id));
  });

  router.delete('/runs/:id', async (req, res) => {
    const credentials = await credentialsOf(req);
    readParameters(noParameters, req.url);
    const { id } = req.params;
    res.json(await harvest.cancel(id, credentials, openAuditFor(req)));
  });

  router.get('/streams', async (req, res) => {
    const credentials = await credentialsOf(req);
    readParameters(noParameters, req.url);
    res.json(await harvest.listStreams(credentials));
  });

  return router;
}
