import { startHarvestRunSchema } from '@activity-insights/plugin-activity-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { HarvestUseCases } from '../usecases/harvest/HarvestUseCases';
import {
  listStreams,
  type StreamServices,
} from '../usecases/harvest/listStreams';
import { jsonBodies } from './parse/jsonBodies';
import { parseEntityQuestion } from './parse/parseActivityQuestion';
import { readBody } from './parse/readBody';
import { readParameters } from './parse/readParameters';
import { refuseParameters } from './parse/refuseParameters';
import { runsParameters } from './parse/runsParameters';
import { whoAsks, type AskerServices } from './whoAsks';

/** The routes below `/harvest`. */
export function createHarvestRouter(
  options: AskerServices & {
    harvest: HarvestUseCases;
    streams: StreamServices;
  },
): Router {
  const { harvest, streams } = options;
  const { credentialsOf, openAuditFor } = whoAsks(options);
  const router = PromiseRouter();
  router.use(jsonBodies());

  router.post('/runs', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { principal } = credentials;
    const triggeredBy =
      principal.type === 'user' ? principal.userEntityRef : principal.subject;
    refuseParameters(req.url);
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
    refuseParameters(req.url);
    res.json(await harvest.get(req.params.id));
  });

  router.delete('/runs/:id', async (req, res) => {
    const credentials = await credentialsOf(req);
    refuseParameters(req.url);
    const { id } = req.params;
    res.json(await harvest.cancel(id, credentials, openAuditFor(req)));
  });

  router.get('/streams', async (req, res) => {
    const credentials = await credentialsOf(req);
    const question = parseEntityQuestion(req.url);
    res.json(await listStreams(streams, credentials, question));
  });

  return router;
}
