import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { RollupUseCases } from '../usecases/rollups/RollupUseCases';
import { readParameters } from './parse/readParameters';

const noParameters = z.object({});

/** The routes below `/rollups`. */
export function createRollupsRouter(options: {
  rollups: RollupUseCases;
  httpAuth: Pick<HttpAuthService, 'credentials'>;
  auditor: Pick<AuditorService, 'createEvent'>;
}): Router {
  const { rollups, httpAuth, auditor } = options;
  const router = PromiseRouter();
  const credentialsOf = (req: Request) =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get('/', async (req, res) => {
    const credentials = await credentialsOf(req);
    readParameters(noParameters, req.url);
    res.json(await rollups.getState(credentials));
  });

  router.post('/rebuild', async (req, res) => {
    const credentials = await credentialsOf(req);
    readParameters(noParameters, req.url);
    const state = await rollups.rebuild(credentials, event =>
      auditor.createEvent({ ...event, request: req }),
    );
    res.status(202).json(state);
  });

  return router;
}
