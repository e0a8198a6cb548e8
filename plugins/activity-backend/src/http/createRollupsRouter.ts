import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RollupUseCases } from '../usecases/rollups/RollupUseCases';
import { refuseParameters } from './parse/refuseParameters';
import { whoAsks, type AskerServices } from './whoAsks';

/** The routes below `/rollups`. */
export function createRollupsRouter(
  options: AskerServices & { rollups: RollupUseCases },
): Router {
  const { rollups } = options;
  const { credentialsOf, openAuditFor } = whoAsks(options);
  const router = PromiseRouter();

  router.get('/', async (req, res) => {
    const credentials = await credentialsOf(req);
    refuseParameters(req.url);
    res.json(await rollups.getState(credentials));
  });

  router.post('/rebuild', async (req, res) => {
    const credentials = await credentialsOf(req);
    refuseParameters(req.url);
    const audit = openAuditFor(req);
    res.status(202).json(await rollups.rebuild(credentials, audit));
  });

  return router;
}
